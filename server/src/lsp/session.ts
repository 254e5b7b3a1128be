/** What the server remembers between messages: open documents, the library, and what is wrong with each plan. */
import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Source } from '../features/source';
import type { Knowledge } from '../knowledge/knowledge';
import type { Plan } from '../plan/model';
import { readPlan } from '../plan/read';
import type { Accepted } from '../rules/baseline';
import { type CheckedFinding, check } from '../rules/check';
import type { Severity } from '../rules/rule';
import { planOf, type Trace, type WorkspaceEvent } from '../workspace';
import { changeDocument, type OpenDocument, openDocument } from './document';
import type { Library } from './library';
import type { Settings } from './settings';
import { type Anchor, anchor, moveAnchors, stillShown } from './shown';

/** More findings than this are no help in one document, and slow the editor down. */
export const MOST_SHOWN = 500;

export interface DocumentFindings {
  /** Everything that is wrong now. */
  readonly all: readonly CheckedFinding[];
  /** What the drafter is told now. */
  readonly shown: readonly CheckedFinding[];
  /** Findings that would be shown, were they not too many. */
  readonly omitted: number;
}

export interface Session {
  readonly isOpen: (uri: string) => boolean;
  readonly openUris: () => readonly string[];
  readonly versionOf: (uri: string) => number | null;
  readonly open: (item: TextDocumentItem) => void;
  readonly change: (uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number) => void;
  readonly save: (uri: string) => void;
  readonly close: (uri: string) => void;
  /** Takes typed text into the library; called before anything is asked of it. */
  readonly flush: () => void;
  /** The catalogues may be others: open documents are read again when they are asked for. */
  readonly reread: () => void;
  /** An open document, or a plan of the workspace, as the features want it; undefined for a file that is not known. */
  readonly source: (uri: string) => Source | undefined;
  readonly trace: (uri: string) => Trace | null;
  readonly findings: (uri: string) => DocumentFindings;
}

interface Open {
  readonly document: OpenDocument;
  /** Null as long as nothing has been typed since opening or saving. */
  readonly anchors: readonly Anchor[] | null;
}

interface Checked {
  readonly plan: Plan;
  readonly trace: Trace | null;
  readonly today: string;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly baseline: Accepted | null;
  readonly findings: readonly CheckedFinding[];
}

export interface SessionOptions {
  readonly library: Library;
  readonly settings: (uri: string) => Settings;
  readonly severities: (uri: string) => ReadonlyMap<string, Severity | 'off'>;
  /** The catalogues that a plan is read by. */
  readonly knowledge: (uri: string) => Knowledge;
  /** The findings of a plan that are accepted; the same object as long as they are. */
  readonly baseline: (uri: string) => Accepted | null;
  readonly today: () => string;
  /** A URI as the client writes it. */
  readonly written: (uri: string) => string;
  /** Hears of rules that broke down. */
  readonly onThrown: (rule: string, thrown: unknown) => void;
}

const NOTHING: DocumentFindings = { all: [], shown: [], omitted: 0 };

export function createSession(options: SessionOptions): Session {
  const { library } = options;
  const documents = new Map<string, Open>();
  const unread = new Set<string>();
  const checked = new Map<string, Checked>();
  const lines = new WeakMap<Plan, TextDocument>();

  /** Nothing is read while it is being typed, but when it is asked for. */
  function flush(): void {
    if (unread.size === 0) return;
    const events = [...unread].flatMap((uri): WorkspaceEvent[] => {
      const open = documents.get(uri);
      return open ? [{ kind: 'edited', uri, plan: readPlan(open.document.tree, options.knowledge(uri)) }] : [];
    });
    unread.clear();
    library.apply(events);
  }

  function findAll(uri: string): readonly CheckedFinding[] {
    flush();
    const plan = planOf(library.workspace().documents.get(uri));
    if (!plan) return [];
    const trace = library.trace(uri);
    const today = options.today();
    const severities = options.severities(uri);
    const baseline = options.baseline(uri);
    const known = checked.get(uri);
    const same = known?.plan === plan && known.trace === trace && known.today === today;
    if (same && known.severities === severities && known.baseline === baseline) return known.findings;
    const findings = check(plan, { trace, today, severities, baseline });
    for (const { rule, thrown } of findings) if (thrown !== undefined) options.onThrown(rule.id, thrown);
    checked.set(uri, { plan, trace, today, severities, baseline, findings });
    return findings;
  }

  function findings(uri: string): DocumentFindings {
    const all = findAll(uri);
    if (all.length === 0) return NOTHING;
    const open = documents.get(uri);
    const waits = open?.anchors != null && options.settings(uri).run === 'onSave';
    const due = waits ? stillShown(all, open.anchors!, open.document.tree.text) : all;
    return due.length <= MOST_SHOWN
      ? { all, shown: due, omitted: 0 }
      : { all, shown: due.slice(0, MOST_SHOWN), omitted: due.length - MOST_SHOWN };
  }

  function source(uri: string): Source | undefined {
    flush();
    const plan = planOf(library.workspace().documents.get(uri));
    if (!plan) return undefined;
    let text = documents.get(uri)?.document.lines ?? lines.get(plan);
    if (!text) {
      text = TextDocument.create(uri, 'kehoach', 0, plan.tree.text);
      lines.set(plan, text);
    }
    const { positionAt, offsetAt } = bind(text);
    return { uri: options.written(uri), plan, positionAt, offsetAt };
  }

  function change(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const open = documents.get(uri);
    if (!open) return;
    // The findings of the text as it was opened or saved are what stays visible while it is being changed.
    const before = open.anchors ?? anchor(findAll(uri), open.document.tree.text);
    const { document, replacements } = changeDocument(open.document, changes, version);
    const anchors = document.saved ? null : replacements.reduce(moveAnchors, before);
    documents.set(uri, { document, anchors });
    unread.add(uri);
  }

  return {
    isOpen: (uri) => documents.has(uri),
    openUris: () => [...documents.keys()],
    versionOf: (uri) => documents.get(uri)?.document.version ?? null,
    open(item) {
      const document = openDocument(item);
      documents.set(item.uri, { document, anchors: null });
      unread.delete(item.uri);
      library.apply([{ kind: 'opened', uri: item.uri, plan: readPlan(document.tree, options.knowledge(item.uri)) }]);
    },
    change,
    save(uri) {
      const open = documents.get(uri);
      if (open) documents.set(uri, { document: { ...open.document, saved: true }, anchors: null });
    },
    close(uri) {
      documents.delete(uri);
      unread.delete(uri);
      checked.delete(uri);
      // A draft that was never saved is gone with its editor.
      if (uri.startsWith('untitled:')) library.apply([{ kind: 'deleted', uri }]);
      library.apply([{ kind: 'closed', uri }]);
    },
    flush,
    reread() {
      for (const [uri] of documents) {
        const plan = planOf(library.workspace().documents.get(uri));
        if (plan && plan.knowledge !== options.knowledge(uri)) unread.add(uri);
      }
    },
    source,
    trace(uri) {
      flush();
      return library.trace(uri);
    },
    findings,
  };
}

const bind = (text: TextDocument): Pick<Source, 'positionAt' | 'offsetAt'> => ({
  positionAt: (offset) => text.positionAt(offset),
  offsetAt: (position) => text.offsetAt(position),
});
