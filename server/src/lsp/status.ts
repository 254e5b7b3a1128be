/** What the client's status item says about a document. */
import type { Plan } from '../plan/model';
import { type Language, type Localized, say } from '../text/localized';
import { type Missing, parentsOf, type Resolution, type Workspace } from '../workspace';
import type { DocumentStatus, ParentStatus } from './protocol';
import type { DocumentFindings } from './session';

const TEXT = {
  found: { vi: 'Đã có kế hoạch cấp trên {number}', en: 'Parent plan {number} found' },
  foundByConfig: { vi: 'Kế hoạch cấp trên: {file}', en: 'Parent plan: {file}' },
  notInWorkspace: {
    vi: 'Chưa có văn bản {number} trong thư mục làm việc. Thêm tệp đó vào thư mục để đối chiếu nhiệm vụ.',
    en: 'Document {number} is not in the workspace. Add the file to compare tasks.',
  },
  otherDocument: {
    vi: 'Có văn bản số {number} trong thư mục nhưng khác ngày hoặc khác cơ quan ban hành: {file}',
    en: 'A document {number} is in the workspace, but of another date or issuer: {file}',
  },
  noFile: {
    vi: 'kehoach.json nêu tệp {file} nhưng không có tệp đó',
    en: 'kehoach.json names {file}, which is not there',
  },
  unreadable: { vi: 'Không đọc được tệp {file}', en: 'Cannot read {file}' },
  tooLarge: { vi: 'Tệp {file} quá lớn nên không đọc', en: '{file} is too large and was not read' },
  notAPlan: { vi: 'Tệp {file} không phải kế hoạch', en: '{file} is not a plan' },
  ambiguous: {
    vi: 'Nhiều tệp cùng là văn bản {number}: {file}. Ghi tệp đúng vào kehoach.json.',
    en: 'Several files are document {number}: {file}. Name the right one in kehoach.json.',
  },
  cyclic: { vi: 'Các kế hoạch dẫn chiếu vòng lẫn nhau: {file}', en: 'The plans are each other’s parents: {file}' },
} satisfies Record<string, Localized>;

/** `version` and findings are the open document's; `indexing` is null when the workspace has been read. */
export function statusOf(
  uri: string,
  version: number,
  plan: Plan,
  findings: DocumentFindings,
  workspace: Workspace,
  indexing: DocumentStatus['indexing'],
  language: Language,
): DocumentStatus {
  return {
    uri,
    version,
    recognised: plan.recognised,
    damaged: plan.damaged,
    level: plan.header.level,
    number: plan.header.number,
    parents: parentsOf(workspace, uri).map((resolution) => parentStatus(resolution, language)),
    tasks: plan.tasks.length,
    services: plan.services.length,
    findings: findings.shown.length,
    omitted: findings.omitted,
    indexing,
  };
}

function parentStatus(resolution: Resolution, language: Language): ParentStatus {
  const number = resolution.reference?.number ?? null;
  const tell = (text: Localized, uris: readonly string[]): string =>
    say({ text, args: { number: number ?? '', file: uris.map(fileName).join(', ') } }, language);
  switch (resolution.status) {
    case 'found': {
      const uris = [resolution.uri];
      const text = tell(number === null ? TEXT.foundByConfig : TEXT.found, uris);
      return { state: 'found', number: number ?? resolution.header.number, uris, text };
    }
    case 'ambiguous':
      return { state: 'ambiguous', number, uris: resolution.uris, text: tell(TEXT.ambiguous, resolution.uris) };
    case 'cyclic':
      return { state: 'cyclic', number, uris: resolution.uris, text: tell(TEXT.cyclic, resolution.uris) };
    case 'missing':
      return { state: 'missing', number, uris: [], text: tell(textOf(resolution.why), filesOf(resolution.why)) };
  }
}

function textOf(why: Missing): Localized {
  switch (why.kind) {
    case 'not-in-workspace':
      return TEXT.notInWorkspace;
    case 'other-document':
      return TEXT.otherDocument;
    case 'no-file':
      return TEXT.noFile;
    case 'unreadable':
      return TEXT.unreadable;
    case 'too-large':
      return TEXT.tooLarge;
    case 'not-a-plan':
      return TEXT.notAPlan;
  }
}

const filesOf = (why: Missing): readonly string[] => ('uris' in why ? why.uris : 'uri' in why ? [why.uri] : []);

/** The last part of a URI's path, as people write it. */
export function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
