/** Finding out who the files of a workspace are, in the background, a step at a time. */
import type { Knowledge } from '../knowledge/knowledge';
import { type DocumentState, identify } from './document';

/** What reading a file comes to; `size` is known without reading it. */
export type FileContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'too-large'; readonly bytes: number };

export interface IndexingHost {
  /** Never rejects: what goes wrong is a value. Files over `limit` bytes need not be read. */
  readonly read: (uri: string, limit: number) => Promise<FileContent>;
  /** The catalogues that the file at `uri` is read by; absent: the product's. */
  readonly knowledgeOf?: (uri: string) => Knowledge;
  /** Lets other work go first; called after each file. */
  readonly pause: () => Promise<void>;
}

export interface IndexingLimits {
  /** Files larger than this are left out, and said to be. */
  readonly bytes: number;
  /** Files beyond this number are left out, and said to be. */
  readonly files: number;
}

/** Plans are tens of kilobytes; the largest converted ones with appendices stay under 2 MB. */
export const INDEXING_LIMITS: IndexingLimits = { bytes: 4_000_000, files: 5_000 };

export interface IndexingStep {
  readonly uri: string;
  readonly state: DocumentState;
  /** Files done, this one included, and files in all. */
  readonly done: number;
  readonly total: number;
}

/** What indexing leaves out, to be said once. */
export interface IndexingPlan {
  readonly uris: readonly string[];
  /** Files over the limit of number. */
  readonly omitted: readonly string[];
}

/** The files to read, in the order of `uris`, as many as the limit allows. */
export function planIndexing(uris: readonly string[], limits: IndexingLimits = INDEXING_LIMITS): IndexingPlan {
  return { uris: uris.slice(0, limits.files), omitted: uris.slice(limits.files) };
}

/**
 * Reads `uris` one after another. Each step is a document to hand to `update` as a `read` event. Stops when `cancelled`
 * says so, or when the caller ends the loop.
 */
export async function* indexFiles(
  uris: readonly string[],
  host: IndexingHost,
  limits: IndexingLimits = INDEXING_LIMITS,
  cancelled: () => boolean = () => false,
): AsyncGenerator<IndexingStep, void, void> {
  let done = 0;
  for (const uri of uris) {
    if (cancelled()) return;
    const state = await readDocument(uri, host, limits);
    if (cancelled()) return;
    done++;
    yield { uri, state, done, total: uris.length };
    await host.pause();
  }
}

/** One file, read as far as its header. */
export async function readDocument(
  uri: string,
  host: Pick<IndexingHost, 'read' | 'knowledgeOf'>,
  limits: IndexingLimits = INDEXING_LIMITS,
): Promise<DocumentState> {
  const content = await host.read(uri, limits.bytes);
  switch (content.kind) {
    case 'text':
      return identify(content.text, host.knowledgeOf?.(uri));
    case 'too-large':
      return { kind: 'too-large', bytes: content.bytes, limit: limits.bytes };
    case 'unreadable':
      return content;
  }
}
