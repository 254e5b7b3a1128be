/** The view "Đối chiếu kế hoạch cấp trên": the active plan beside the plans above it. The server compares; this shows. */
import {
  commands,
  Disposable,
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import type { BaseLanguageClient, Location } from 'vscode-languageclient';
import {
  type Comparison,
  type ComparisonGroup,
  type ComparisonItem,
  type ComparisonState,
  type DocumentRef,
  METHODS,
} from '../../server/src/lsp/protocol';
import { insertOffer } from './insertTask';
import { markReviewed } from './parents';

const VIEW = 'kehoach.comparison';

const ICONS: Record<ComparisonState, ThemeIcon> = {
  review: new ThemeIcon('eye', new ThemeColor('list.warningForeground')),
  missing: new ThemeIcon('circle-large-outline'),
  changed: new ThemeIcon('edit'),
  new: new ThemeIcon('add'),
  covered: new ThemeIcon('check', new ThemeColor('testing.iconPassed')),
};

/** What the tree holds: a group, or an item with the group's state and the plan it belongs to. */
type Node = ComparisonGroup | Entry;
interface Entry {
  readonly item: ComparisonItem;
  readonly state: ComparisonState;
  readonly plan: string;
}

export function showComparison(client: BaseLanguageClient): Disposable {
  const changed = new EventEmitter<void>();
  let shown: Comparison | null = null;

  const show = (comparison: Comparison | null) => {
    shown = comparison;
    view.message = comparison?.summary ?? '';
    void commands.executeCommand('setContext', 'kehoach.compared', comparison !== null);
    changed.fire();
  };
  const ask = async () => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'kehoach' || !client.isRunning()) return;
    const uri = document.uri.toString();
    try {
      const comparison = await client.sendRequest<Comparison | null>(METHODS.comparison, { uri } satisfies DocumentRef);
      if (uri !== window.activeTextEditor?.document.uri.toString()) return;
      // A look at a task of the parent plan leaves the comparison standing.
      if (comparison?.groups.length || !isParent(shown, uri)) show(comparison);
    } catch (error) {
      client.warn('No comparison', error, false);
    }
  };

  const view = window.createTreeView<Node>(VIEW, {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (node) => (node ? entriesOf(node, shown) : [...(shown?.groups ?? [])]),
      getTreeItem: (node) => ('item' in node ? entryItem(node) : groupItem(node)),
    },
  });
  const open = async (location: Location | null) => {
    if (!location) return;
    const { uri, range } = client.protocol2CodeConverter.asLocation(location);
    await window.showTextDocument(uri, { selection: range });
  };

  return Disposable.from(
    view,
    changed,
    window.onDidChangeActiveTextEditor(ask),
    client.onDidChangeState(ask),
    client.onNotification(METHODS.comparisonChanged, ask),
    commands.registerCommand(`${VIEW}.open`, ({ item }: Entry) => open(item.place ?? item.parent)),
    commands.registerCommand(`${VIEW}.openParent`, ({ item }: Entry) => open(item.parent)),
    commands.registerCommand(`${VIEW}.insert`, async ({ item, plan }: Entry) => {
      if (item.insert) await insertOffer(client, { uri: plan, position: item.insert.position, id: item.insert.offer });
    }),
    commands.registerCommand(`${VIEW}.markReviewed`, async ({ item, plan }: Entry) => {
      if (item.task !== null) await markReviewed(client, { uri: plan, tasks: [item.task] });
    }),
  );
}

const isParent = (comparison: Comparison | null, uri: string): boolean =>
  comparison?.groups.some(({ items }) => items.some(({ parent }) => parent?.uri === uri)) ?? false;

const entriesOf = (node: Node, shown: Comparison | null): Node[] =>
  'items' in node && shown ? node.items.map((item) => ({ item, state: node.state, plan: shown.uri })) : [];

function groupItem({ state, label, items }: ComparisonGroup): TreeItem {
  const open = state === 'covered' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(label, open);
  item.id = state;
  item.description = String(items.length);
  item.iconPath = ICONS[state];
  return item;
}

function entryItem(entry: Entry): TreeItem {
  const { item, state } = entry;
  const tree = new TreeItem(item.label);
  tree.id = `${state} ${item.id}`;
  tree.description = item.description;
  tree.tooltip = new MarkdownString(item.tooltip);
  if (item.unsure) tree.iconPath = new ThemeIcon('question');
  tree.command = { command: `${VIEW}.open`, title: item.label, arguments: [entry] };
  // Words that the manifest's menus look for.
  tree.contextValue = [item.insert && 'insert', item.parent && item.place && 'parent', state === 'review' && 'review']
    .filter(Boolean)
    .join(' ');
  return tree;
}
