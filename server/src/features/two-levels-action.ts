/** The refactoring that brings an old plan up to two levels: one edit, each kind of change confirmed in the preview. */
import {
  AnnotatedTextEdit,
  type ChangeAnnotation,
  type CodeAction,
  CodeActionKind,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { TWO_LEVELS_FROM } from '../knowledge/places';
import type { Language, Localized } from '../text/localized';
import { overlaps, type Span } from '../text/span';
import { textEdit } from './edits';
import { rangeOf, type Source } from './source';
import { type TwoLevelsKind, twoLevels } from './two-levels';

const TITLE: Localized = {
  vi: 'Cập nhật theo chính quyền địa phương 2 cấp…',
  en: 'Bring up to the two levels of government…',
};

const KINDS: Readonly<Record<TwoLevelsKind | 'uncertain', Localized>> = {
  successor: { vi: 'Cơ quan tiếp nhận nhiệm vụ', en: 'Bodies that took over' },
  district: { vi: 'Bỏ cấp huyện', en: 'The district level goes' },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Communes, wards, special zones' },
  uncertain: {
    vi: 'Chưa rõ cơ quan tiếp nhận: giữ nguyên, đề nghị tự xem lại',
    en: 'Not certain who took over: left as it is, please look yourself',
  },
};

export interface TwoLevelsRequest {
  readonly source: Source;
  readonly version: number;
  readonly language: Language;
  readonly client: { readonly documentChanges: boolean; readonly annotatedEdits: boolean };
  /** Where actions are wanted. */
  readonly span: Span;
  /** Kinds asked for; null for all. */
  readonly only: readonly string[] | null;
  /** YYYY-MM-DD */
  readonly today: string;
}

/**
 * The action, with its edit; none before there are two levels, or where nothing is certain. In a light bulb it stands in
 * the plan's head and at what it would change; when refactorings are asked for, everywhere.
 */
export function twoLevelsActions(request: TwoLevelsRequest): CodeAction[] {
  const { source, language, span: at, only, today } = request;
  const asked = only?.some((kind) => /^refactor(?:\.rewrite)?$/.test(kind)) === true;
  if (today < TWO_LEVELS_FROM || (only !== null && !asked)) return [];
  const { edits } = twoLevels(source.plan);
  const head = source.plan.sections[0]?.span.start ?? 0;
  if (edits.length === 0 || !(asked || at.start < head || edits.some((edit) => overlaps(edit.span, at)))) return [];
  return [{ title: TITLE[language], kind: CodeActionKind.RefactorRewrite, edit: edit(request) }];
}

function edit({ source, version, language, client }: TwoLevelsRequest): WorkspaceEdit {
  const { edits, uncertain } = twoLevels(source.plan);
  if (!client.documentChanges) return { changes: { [source.uri]: edits.map((it) => textEdit(source, it)) } };
  const textDocument = { uri: source.uri, version };
  if (!client.annotatedEdits) {
    return { documentChanges: [{ textDocument, edits: edits.map((it) => textEdit(source, it)) }] };
  }
  // What is left as it is stands in the preview as an edit that changes nothing.
  const left = uncertain.map((span) => {
    const same = source.plan.tree.text.slice(span.start, span.end);
    return AnnotatedTextEdit.replace(rangeOf(source, span), same, 'uncertain');
  });
  const annotated = edits.map((it) => ({ ...textEdit(source, it), annotationId: it.kind }));
  const used = new Set<TwoLevelsKind | 'uncertain'>(edits.map(({ kind }) => kind));
  if (left.length > 0) used.add('uncertain');
  const changeAnnotations = Object.fromEntries(
    [...used].map((kind): [string, ChangeAnnotation] => [
      kind,
      { label: KINDS[kind][language], needsConfirmation: true },
    ]),
  );
  return { documentChanges: [{ textDocument, edits: [...annotated, ...left] }], changeAnnotations };
}
