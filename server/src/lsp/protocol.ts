/**
 * What client and server say to each other beyond the Language Server Protocol. Types and names only: the client imports
 * this file too. Positions and ranges are LSP's (zero-based, UTF-16); URIs are strings as the client wrote them.
 */
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';

export type { Comparison, ComparisonGroup, ComparisonItem, ComparisonState } from '../features/comparison';

/** `initializationOptions`: what this client does for the server. Everything is optional; nothing is assumed. */
export interface InitializationOptions {
  /** The client runs `COMMANDS.insertSnippet` (for clients that cannot take snippets in a workspace edit). */
  readonly insertSnippet?: boolean;
  /** The client runs `COMMANDS.insertTask`: asks `METHODS.taskOffers`, lets the drafter choose, applies `METHODS.taskEdit`. */
  readonly insertTask?: boolean;
  /** The client runs `COMMANDS.showReferences` (a code lens opens a list of places). */
  readonly showReferences?: boolean;
  /** The client answers `METHODS.readFile` and `METHODS.listFiles`; a server in a web worker has no other way to files. */
  readonly readFiles?: boolean;
  /** The client runs `COMMANDS.markReviewed`. */
  readonly markReviewed?: boolean;
  /** The client runs `COMMANDS.chooseParent`. */
  readonly chooseParent?: boolean;
  /** URI of the folder with the rules' pages (`<id>.md`), which findings link to. */
  readonly rulePages?: string;
}

/** Commands that run in the client. Their arguments are in the types below. */
export const COMMANDS = {
  /** [InsertSnippet] */
  insertSnippet: 'kehoach.insertSnippet',
  /** [{ uri, position }] */
  insertTask: 'kehoach.insertTask',
  /** [uri, position, locations], as in VS Code's own `editor.action.showReferences` */
  showReferences: 'kehoach.showReferences',
  /** [ReviewChoice]: asks `METHODS.reviewEdit` and applies the edit. */
  markReviewed: 'kehoach.markReviewed',
  /** [DocumentRef | ParentChoice]: asks `METHODS.parentCandidates`, lets the drafter choose, applies `METHODS.parentEdit`. */
  chooseParent: 'kehoach.chooseParent',
} as const;

export const METHODS = {
  /** Request DocumentRef -> DocumentStatus | null; and notification DocumentStatus whenever it has changed. */
  status: 'kehoach/status',
  /** Request PlaceRef -> TaskOffer[]. */
  taskOffers: 'kehoach/taskOffers',
  /** Request TaskChoice -> TaskEdit | null. */
  taskEdit: 'kehoach/taskEdit',
  /** Request DocumentRef -> Comparison | null: the plan beside those above it. */
  comparison: 'kehoach/comparison',
  /** Notification without parameters: what `comparison` was answered with may be out of date. */
  comparisonChanged: 'kehoach/comparisonChanged',
  /** Request ReviewChoice -> WorkspaceEdit | null: takes down, in the file beside the plan, that tasks have been reviewed. */
  reviewEdit: 'kehoach/reviewEdit',
  /** Request DocumentRef -> ParentCandidate[]: plans of the workspace that could be the parent, the likeliest first. */
  parentCandidates: 'kehoach/parentCandidates',
  /** Request ParentChoice -> WorkspaceEdit | null: names the parent in kehoach.json. */
  parentEdit: 'kehoach/parentEdit',
  /** Request {} -> ParentCandidate[]: plans of the workspace that a draft can be made from. */
  plans: 'kehoach/plans',
  /** Request DraftChoice -> DraftAnswer: a draft that carries out a plan. */
  draft: 'kehoach/draft',
  /** Server to client: ReadFileParams -> ReadFileResult. */
  readFile: 'kehoach/files/read',
  /** Server to client: ListFilesParams -> ListFilesResult. */
  listFiles: 'kehoach/files/list',
} as const;

export interface DocumentRef {
  readonly uri: string;
}

export interface PlaceRef extends DocumentRef {
  readonly position: Position;
}

/** Tasks by their ids; null for every task that a parent's task was found for. */
export interface ReviewChoice extends DocumentRef {
  readonly tasks: readonly string[] | null;
}

export interface ParentCandidate extends DocumentRef {
  /** The file's name. */
  readonly label: string;
  /** Number, issuer and date. */
  readonly detail: string;
  /** Title of the plan. */
  readonly title: string;
  /** The plan's preamble cites this number. */
  readonly cited: boolean;
}

export interface ParentChoice extends DocumentRef {
  /** URI of the plan that is to be the parent. */
  readonly parent: string;
}

/** A draft from the plan at `uri`. */
export interface DraftChoice extends DocumentRef {
  /** The unit that the draft is for, as people write it: "xã Kon Gang". */
  readonly locality: string;
}

/** Either the draft's text or the reason, in the language of the messages, why there is none. */
export interface DraftAnswer {
  readonly text: string | null;
  readonly reason: string | null;
}

/** What the status item says about one open document. */
export interface DocumentStatus extends DocumentRef {
  /** Version of the text that this is about. */
  readonly version: number;
  /** The text reads like a plan. */
  readonly recognised: boolean;
  /** Text out of a scan that has lost most diacritics. */
  readonly damaged: boolean;
  /** Level of government of the issuer. */
  readonly level: 'xa' | 'huyen' | 'tinh' | 'trung-uong' | null;
  /** "79/KH-UBND"; null when blank. */
  readonly number: string | null;
  readonly parents: readonly ParentStatus[];
  readonly tasks: number;
  readonly services: number;
  /** Findings that are shown now. */
  readonly findings: number;
  /** Findings over the limit of what is shown. */
  readonly omitted: number;
  /** Background reading of the workspace, while it lasts. */
  readonly indexing: { readonly done: number; readonly total: number } | null;
}

export interface ParentStatus {
  readonly state: 'found' | 'missing' | 'ambiguous' | 'cyclic';
  /** "80/KH-UBND"; null when the configuration names a file that is not there, or one without a number. */
  readonly number: string | null;
  /** The files meant: one when found, several when ambiguous, none when no file has the number. */
  readonly uris: readonly string[];
  /** The same in words, in the language of the messages. */
  readonly text: string;
}

/** One task that can be inserted at a place. */
export interface TaskOffer {
  readonly id: string;
  /** The task's wording, adapted to the document's level. */
  readonly label: string;
  /** Owner and deadline, where known. */
  readonly detail: string;
  /** Where it comes from: the parent plan, or the standard list. */
  readonly source: string;
  /** True when a task of this document already takes it up. */
  readonly covered: boolean;
}

export interface TaskChoice extends PlaceRef {
  readonly id: string;
}

/** What inserting a task comes to: a snippet at a place (the client applies it), with the same as plain text. */
export interface TaskEdit extends DocumentRef {
  readonly version: number;
  readonly range: Range;
  readonly snippet: string;
  readonly text: string;
}

/** Argument of `COMMANDS.insertSnippet`; `edit` holds what goes elsewhere in the same text, if anything. */
export interface InsertSnippet extends DocumentRef {
  readonly range: Range;
  readonly snippet: string;
  readonly edit?: WorkspaceEdit;
}

export interface ReadFileParams extends DocumentRef {
  /** Larger files need not be read. In bytes. */
  readonly limit: number;
}

/** `text` is null when the file is not there, too large (then `bytes` is given) or cannot be read (then `reason` is). */
export interface ReadFileResult {
  readonly text: string | null;
  readonly bytes?: number;
  readonly reason?: string;
}

export interface ListFilesParams {
  /** A workspace folder. */
  readonly folder: string;
  /** Globs relative to the folder. */
  readonly include: readonly string[];
}

export interface ListFilesResult {
  readonly uris: readonly string[];
}
