/** The outline: sections, and under them their tasks and services. */
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Section, Service, Task } from '../plan/model';
import type { Language, Localized } from '../text/localized';
import { shorten } from '../text/shorten';
import type { Span } from '../text/span';
import { serviceSpan, taskSpan } from './at';
import { rangeOf, type Source } from './source';

const NAME_LENGTH = 120;
const UNTITLED: Localized = { vi: '(không có tiêu đề)', en: '(untitled)' };

interface Node {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
  readonly children: Node[];
}

/** Sections, tasks and services of the plan as a tree, in document order. */
export function documentSymbols(source: Source, language: Language): DocumentSymbol[] {
  return outline(source, language).map((node) => symbol(source, node));
}

/** The same without nesting, for clients that know no other. */
export function flatSymbols(source: Source, language: Language): SymbolInformation[] {
  const flat: SymbolInformation[] = [];
  const add = (node: Node, container: string): void => {
    const location = { uri: source.uri, range: rangeOf(source, node.span) };
    flat.push({ name: node.name, kind: node.kind, location, ...(container ? { containerName: container } : {}) });
    for (const child of node.children) add(child, node.name);
  };
  for (const node of outline(source, language)) add(node, '');
  return flat;
}

function outline({ plan }: Source, language: Language): readonly Node[] {
  const nodes = [
    ...plan.sections.map((section) => sectionNode(section, language)),
    ...plan.tasks.map((task) => taskNode(task, language)),
    ...plan.services.map((service) => serviceNode(service, language)),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);

  const top: Node[] = [];
  const open: Node[] = [];
  for (const node of nodes) {
    while (open.length > 0 && open.at(-1)!.span.end <= node.span.start) open.pop();
    const parent = open.at(-1);
    // Text that is read twice, as a heading and as a task, is one entry.
    if (parent && parent.selection.start === node.selection.start && parent.selection.end === node.selection.end)
      continue;
    (parent ? parent.children : top).push(node);
    open.push(node);
  }
  return top;
}

function sectionNode(section: Section, language: Language): Node {
  const title = section.title.trim() || UNTITLED[language];
  const named = section.marker && !/^[-+*•]$/.test(section.marker) ? `${section.marker}. ${title}` : title;
  const kind = section.role === 'appendix' ? SymbolKind.Package : SymbolKind.Module;
  return {
    name: shorten(named, NAME_LENGTH),
    detail: '',
    kind,
    span: section.extent,
    selection: section.span,
    children: [],
  };
}

function taskNode(task: Task, language: Language): Node {
  const { reading } = task;
  const marker = task.id.slice(task.id.lastIndexOf('.') + 1);
  const text = reading.action.trim() || reading.text.trim() || UNTITLED[language];
  const detail = [reading.owners.map((owner) => owner.text).join(', '), reading.deadline?.text ?? ''];
  const span = taskSpan(task);
  return {
    name: shorten(/^[\p{L}\p{N}]{1,5}$/u.test(marker) ? `${marker}) ${text}` : text, NAME_LENGTH),
    detail: detail.filter((part) => part !== '').join(' · '),
    kind: SymbolKind.Event,
    span,
    selection: within({ start: task.start + reading.head.start, end: task.start + reading.head.end }, span),
    children: [],
  };
}

function serviceNode(service: Service, language: Language): Node {
  const { reading } = service;
  const span = serviceSpan(service);
  const name = reading.name.text.trim() || UNTITLED[language];
  const at = reading.name.span;
  return {
    name: shorten(reading.row === null ? name : `${reading.row}. ${name}`, NAME_LENGTH),
    detail: reading.owners.map((owner) => owner.text).join(', '),
    kind: SymbolKind.Interface,
    span,
    selection: at ? within({ start: service.start + at.start, end: service.start + at.end }, span) : span,
    children: [],
  };
}

/** The protocol wants the selection inside the range. */
const within = (selection: Span, span: Span): Span => {
  const start = Math.min(Math.max(selection.start, span.start), span.end);
  return { start, end: Math.min(Math.max(selection.end, start), span.end) };
};

function symbol(source: Source, node: Node): DocumentSymbol {
  return {
    name: node.name,
    detail: node.detail,
    kind: node.kind,
    range: rangeOf(source, node.span),
    selectionRange: rangeOf(source, within(node.selection, node.span)),
    children: node.children.map((child) => symbol(source, child)),
  };
}
