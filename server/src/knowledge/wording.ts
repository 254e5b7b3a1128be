/** Standard wording of plans: label lines, deadline phrases, section skeletons, signature and recipients blocks. */
import data from '../../data/wording.json';

/** Levels of government, as the plan model has them. */
export type GovernmentLevel = 'xa' | 'huyen' | 'tinh' | 'trung-uong';

export type FieldRole = 'owner' | 'coop' | 'deadline' | 'product';

export interface LabelWording {
  readonly role: FieldRole;
  /** "Cơ quan thực hiện", without colon. */
  readonly name: string;
}

export interface DeadlineWording {
  readonly kind: 'within' | 'by' | 'ongoing' | 'after-event' | 'from' | 'range' | 'periodic';
  /** May hold slots: "Tháng {thang}/{nam}". */
  readonly phrase: string;
}

export interface SectionWording {
  readonly marker: string;
  readonly title: string;
  readonly role: string;
  readonly children?: readonly SectionWording[];
}

export interface LevelLines {
  readonly levels: readonly GovernmentLevel[];
  readonly lines: readonly string[];
  /** First and last day on which the block fits, YYYY-MM-DD. */
  readonly from?: string;
  readonly to?: string;
}

export interface LevelText {
  readonly levels: readonly GovernmentLevel[];
  readonly text: string;
}

export interface TableWording {
  readonly holds: 'tasks' | 'services';
  readonly columns: readonly string[];
}

/** Values for the slots of a text: `cap` "phường", `ten` "An Hòa", `captren` "thành phố", `nam` "2022" … */
export type SlotValues = Readonly<Record<string, string | undefined>>;

const wording = data as unknown as {
  readonly labels: readonly LabelWording[];
  readonly deadlines: readonly DeadlineWording[];
  readonly preambles: readonly LevelText[];
  readonly closings: readonly LevelText[];
  readonly skeletons: readonly {
    readonly levels: readonly GovernmentLevel[];
    readonly sections: readonly SectionWording[];
  }[];
  readonly tables: readonly TableWording[];
  readonly appendixCaption: { readonly text: string };
  readonly signatures: readonly (LevelLines & { readonly form: 'TM' | 'KT' | 'KT-head' })[];
  readonly recipients: readonly LevelLines[];
  readonly letterhead: { readonly lines: readonly string[] };
};

/** Names of label lines, most usual first within each role. */
export const labelWordings: readonly LabelWording[] = wording.labels;

/** Deadline phrases, most usual first. */
export const deadlineWordings: readonly DeadlineWording[] = wording.deadlines;

export const tableWordings: readonly TableWording[] = wording.tables;

export const appendixCaption: string = wording.appendixCaption.text;

export const letterhead: readonly string[] = wording.letterhead.lines;

/** The opening sentence of a plan of `level`; the commune's where the level has none of its own. */
export const preamble = (level: GovernmentLevel): string => textFor(wording.preambles, level);

/** The closing sentence of a plan of `level`. */
export const closing = (level: GovernmentLevel): string => textFor(wording.closings, level);

/** The usual sections of a plan of `level`; the province's where the level has none of its own. */
export function sectionSkeleton(level: GovernmentLevel): readonly SectionWording[] {
  const own = wording.skeletons.find((skeleton) => skeleton.levels.includes(level));
  return (own ?? wording.skeletons.at(-1)!).sections;
}

/** Lines of the signature block of a plan of `level`, the chairman's own signature unless `form` says otherwise. */
export function signatureLines(level: GovernmentLevel, form: 'TM' | 'KT' | 'KT-head' = 'TM'): readonly string[] {
  const fitting = wording.signatures.filter((block) => block.form === form);
  return (fitting.find((block) => block.levels.includes(level)) ?? fitting[0]!).lines;
}

/** Lines of "Nơi nhận" for a plan of `level` issued on `date` (YYYY-MM-DD); empty where none is known. */
export function recipientLines(level: GovernmentLevel, date: string): readonly string[] {
  return wording.recipients.find((block) => block.levels.includes(level) && isValidOn(block, date))?.lines ?? [];
}

/** True when `date` (YYYY-MM-DD) lies between the first and last day of `entry`, where it has them. */
export const isValidOn = (entry: { readonly from?: string; readonly to?: string }, date: string): boolean =>
  (entry.from === undefined || entry.from <= date) && (entry.to === undefined || date <= entry.to);

/** `text` with its slots filled. A slot without a value stays as it is, for the caller to make a placeholder of. */
export function fillSlots(text: string, values: SlotValues): string {
  const place = [values.cap, values.ten].filter(Boolean).join(' ');
  const known: SlotValues = {
    diaphuong: place || undefined,
    DIAPHUONG: place ? place.toUpperCase() : undefined,
    ...values,
  };
  return text.replace(/\{(\w+)\}/g, (slot, name) => known[name] ?? slot);
}

const textFor = (texts: readonly LevelText[], level: GovernmentLevel): string =>
  (texts.find((entry) => entry.levels.includes(level)) ?? texts[0]!).text;
