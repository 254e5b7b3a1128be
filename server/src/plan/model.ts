/**
 * What a plan says. The reader produces these values; rules, trace, editor features and the command line consume them.
 * Readings are immutable and hold offsets relative to the start of their own stretch of text, so that they stay valid,
 * and the same object, while text above them changes. `Task.start` and the like give the way to absolute offsets.
 */
import type { Knowledge } from '../knowledge/knowledge';
import type { Tree } from '../syntax/tree';
import type { Span } from '../text/span';

/** Levels of government; the values are part of the command line's JSON. */
export type Level = 'xa' | 'huyen' | 'tinh' | 'trung-uong';

/** A calendar date as YYYY-MM-DD. Impossible days (2022-02-31) are never put in this form. */
export type IsoDate = string;

/** Some words of the document, quoted. */
export interface Quote {
  /** As written, line breaks joined; for inherited values the words of the place they come from. */
  readonly text: string;
  /** Relative to the start of the reading that holds it; null when the words stand elsewhere (spanned cell, heading). */
  readonly span: Span | null;
}

/** One agency named in one place. */
export interface AgencyMention extends Quote {
  /** A collective phrase such as "các cơ quan, đơn vị liên quan", not one body. */
  readonly generic: boolean;
}

export type DeadlineKind = 'within' | 'by' | 'ongoing' | 'after-event' | 'from' | 'range' | 'periodic' | 'unknown';

/** A point or stretch of administrative time. `end` is inclusive: "trước ngày 10/3/2023" ends 2023-03-09. */
export interface Deadline extends Quote {
  readonly kind: DeadlineKind;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  /** Days written in the text that no calendar has, as written: "31/02/2022". */
  readonly invalid: readonly string[];
}

/** A reference to another document: "Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ". */
export interface CitationReading {
  /** As written, relative to the start of the stretch it was found in. */
  readonly text: string;
  readonly span: Span;
  /** "Quyết định", "Kế hoạch", "Luật" … in standard capitals. */
  readonly type: string;
  /** "06/QĐ-TTg", without blanks; null for laws cited by name. */
  readonly number: string | null;
  readonly numberSpan: Span | null;
  readonly date: IsoDate | null;
  readonly dateSpan: Span | null;
  readonly issuer: string | null;
  readonly issuerSpan: Span | null;
}

export interface Citation extends CitationReading {
  /** Absolute offset of what the spans are relative to. */
  readonly start: number;
}

/** What a part of a document is called in a reference: phụ lục, phần, chương, mục, tiểu mục, điều, khoản, điểm, tiết, số thứ tự. */
export type ReferenceUnit =
  | 'phu-luc'
  | 'phan'
  | 'chuong'
  | 'muc'
  | 'tieu-muc'
  | 'dieu'
  | 'khoan'
  | 'diem'
  | 'tiet'
  | 'so';

/** A number in a reference: "II", "1.2", "đ", "A", "thứ hai". */
export interface ReferenceNumber {
  readonly form: 'roman' | 'decimal' | 'letter' | 'capital' | 'word';
  /** As written. */
  readonly text: string;
  /** From outside in: II -> [2], 1.2 -> [1, 2], đ -> [5], f -> [0]. */
  readonly path: readonly number[];
  readonly span: Span;
}

/** One level of a reference: "mục 1, 2 và 3" in "các mục 1, 2 và 3 Phần II". */
export interface ReferenceStep {
  readonly unit: ReferenceUnit;
  /** `this`: "Mục này"; `only`: "Phụ lục" without a number. These two have no numbers; a range has its two ends. */
  readonly kind: 'list' | 'range' | 'this' | 'only';
  readonly numbers: readonly ReferenceNumber[];
}

/** A reference to a numbered part of this plan or of another document; spans are relative to the stretch it was found in. */
export interface ReferenceReading {
  readonly text: string;
  readonly span: Span;
  /** From the innermost outward; what several references share stands in each: "mục 1 và mục 2 Phần II". */
  readonly steps: readonly ReferenceStep[];
  /** `own`: says "Kế hoạch này"; `open`: names no document, so this one; `unclear`: perhaps this one, perhaps another. */
  readonly document: 'own' | 'open' | 'other' | 'unclear';
  /** Number of the document that the reference names, "79/KH-UBND". */
  readonly number: string | null;
}

export interface Reference extends ReferenceReading {
  /** Absolute offset of what the spans are relative to. */
  readonly start: number;
}

/** A marker that a reference can mean; `break` ends what stands above it (recipients, signature). */
export interface Mark {
  readonly kind: Item['kind'] | 'break';
  /** As written; empty for an appendix that has no number. */
  readonly text: string;
  readonly path: readonly number[];
  /** How deep it stands; a mark holds those of higher rank behind it. */
  readonly rank: number;
  /** Relative to the chapter's start. */
  readonly span: Span;
}

/** The marks of one chapter in order, list items inside a task's text included. */
export interface ChapterMarks {
  readonly start: number;
  readonly marks: readonly Mark[];
}

/** A document that this plan carries out. */
export interface ParentReference {
  /** "ke-hoach", "quyet-dinh", … (the folded type, blanks as hyphens). */
  readonly kind: string;
  readonly number: string;
  readonly date: IsoDate | null;
  readonly issuer: string | null;
  /** Where the citation stands, from the document's start. */
  readonly span: Span;
}

export interface Header {
  /** "79/KH-UBND"; null when blank or absent. Taken from the appendix caption where the header has none. */
  readonly number: string | null;
  readonly issueDate: IsoDate | null;
  /** The first day that a date with its day left blank can be: of "ngày   tháng 7 năm 2022" 1 July; null when there is none. */
  readonly issuedFrom: IsoDate | null;
  readonly place: string | null;
  readonly issuer: string | null;
  /** The issuer's own place name: "Kon Gang", "Huế"; null when not known. */
  readonly locality: string | null;
  readonly level: Level | null;
  readonly title: string | null;
  readonly titleSpan: Span | null;
  readonly numberSpan: Span | null;
  readonly dateSpan: Span | null;
  readonly parents: readonly ParentReference[];
}

export type SectionRole =
  | 'purpose'
  | 'objectives'
  | 'tasks'
  | 'duties'
  | 'implementation'
  | 'funding'
  | 'recipients'
  | 'signature'
  | 'appendix'
  | 'other';

export interface Section {
  /** "II", "3.2", "Phụ lục I"; empty for headings without a marker. */
  readonly marker: string;
  /** 1 for the outermost. */
  readonly level: number;
  readonly title: string;
  readonly role: SectionRole;
  /** The agency that a heading of duties names. */
  readonly agency: AgencyMention | null;
  /** The heading, from the document's start. */
  readonly span: Span;
  /** The heading and all that stands under it, from the document's start. */
  readonly extent: Span;
  readonly parent: Section | null;
}

export type TaskForm = 'block' | 'sentence' | 'paren' | 'row' | 'duty';

export type Field = 'owner' | 'deadline';

export type ColumnRole =
  | 'index'
  | 'task'
  | 'owner'
  | 'coop'
  | 'deadline'
  | 'product'
  | 'note'
  | 'level'
  | 'monitor'
  | 'other';

/** What one task says; every span is relative to the task's start. Same object as long as its text and context stay. */
export interface TaskReading {
  readonly form: TaskForm;
  /** Length of the task's stretch of text in UTF-16 code units. */
  readonly length: number;
  /** The whole text, line and page breaks joined. */
  readonly text: string;
  /** What is to be done, without marker, agencies, label lines and deadline; for comparing tasks. */
  readonly action: string;
  /** The words a finding about the whole task underlines. */
  readonly head: Span;
  readonly owners: readonly AgencyMention[];
  readonly coop: readonly AgencyMention[];
  /** The text says who leads: "chủ trì", "có trách nhiệm", a lead column, a heading. */
  readonly leadMarked: boolean;
  readonly deadline: Deadline | null;
  readonly product: Quote | null;
  readonly missing: readonly Field[];
  /** Label lines of a block task. */
  readonly labels: readonly TaskLabel[];
  /** Cells of a row by the meaning of their column; an empty cell has an empty span. */
  readonly cells: Readonly<Partial<Record<ColumnRole, Span>>>;
  /** The closing bracket with agencies of a paren task, or with the deadline of a sentence. */
  readonly brackets: readonly Span[];
}

export interface TaskLabel {
  readonly role: 'owner' | 'coop' | 'deadline' | 'product';
  /** "Cơ quan thực hiện", without colon. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
}

export interface Task {
  /** Path of markers: "II.1.a", "PL2.I.1"; unique in the document. */
  readonly id: string;
  /** Offset from the document's start. */
  readonly start: number;
  readonly section: Section | null;
  readonly reading: TaskReading;
}

/** One row of a service table; spans are relative to the row's start. */
export interface ServiceReading {
  readonly length: number;
  readonly row: number | null;
  readonly name: Quote;
  readonly serviceLevel: string | null;
  readonly owners: readonly AgencyMention[];
  readonly coop: readonly AgencyMention[];
  readonly deadline: Deadline | null;
  /** Row in the list of Decision 06/QĐ-TTg, 1-based, whichever list the plan goes by; null when none is near. */
  readonly standard: number | null;
  readonly cells: Readonly<Partial<Record<ColumnRole, Span>>>;
}

export interface Service {
  readonly start: number;
  readonly section: Section | null;
  readonly reading: ServiceReading;
}

/** A list marker with the list it belongs to, for the numbering rule and for symbols. */
export interface Item {
  /** Offset of the block from the document's start. */
  readonly start: number;
  readonly kind: 'roman' | 'decimal' | 'letter' | 'row' | 'appendix' | 'part';
  readonly text: string;
  readonly path: readonly number[];
  /** The marker, from the document's start. */
  readonly span: Span;
  /** Items of one list have the same number, in document order. */
  readonly list: number;
}

/** A mention with its place in the document. */
export interface LocatedAgency {
  readonly mention: AgencyMention;
  /** From the document's start. */
  readonly span: Span;
  /** Owner or coordinating body of a task, named by a heading, or merely mentioned. */
  readonly use: 'owner' | 'coop' | 'heading' | 'mention';
}

/** All spellings of one body in one document. */
export interface AgencyCluster {
  readonly canonical: string;
  /** Sector, level and place: what makes two mentions the same body. */
  readonly key: string;
  readonly generic: boolean;
  readonly variants: readonly AgencyVariant[];
}

export interface AgencyVariant {
  readonly text: string;
  readonly mentions: readonly LocatedAgency[];
}

/** A table: its header and rows, for completion and for fixes. */
export interface Table {
  readonly columns: readonly ColumnRole[];
  /** Header row to last row, from the document's start. */
  readonly span: Span;
  readonly holds: 'tasks' | 'services' | 'other';
}

export interface Plan {
  readonly tree: Tree;
  /** The catalogues that it was read by, and is to be judged by. */
  readonly knowledge: Knowledge;
  /** False for a file that does not read like a plan at all. */
  readonly recognised: boolean;
  /** True when most diacritics are lost (text out of a scan). */
  readonly damaged: boolean;
  readonly header: Header;
  readonly sections: readonly Section[];
  readonly items: readonly Item[];
  readonly tasks: readonly Task[];
  readonly services: readonly Service[];
  readonly citations: readonly Citation[];
  /** References to numbered parts, of this plan and of others; see `reference-target.ts` for what they mean. */
  readonly references: readonly Reference[];
  readonly marks: readonly ChapterMarks[];
  readonly agencies: readonly AgencyCluster[];
  readonly tables: readonly Table[];
}

/** A span of a reading, from the document's start. */
export const absolute = (holder: { readonly start: number }, span: Span): Span => ({
  start: holder.start + span.start,
  end: holder.start + span.end,
});
