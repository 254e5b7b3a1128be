/** Abbreviations of administrative texts: which of them are introduced, and what they stand for. */
import data from '../../data/abbreviations.json';

/** One spelling for "TN&TKQ", "TN & TKQ", "KT-XH": letters and digits only. */
const key = (abbreviation: string): string => abbreviation.replace(/[^\p{L}\p{N}]/gu, '');

const free = new Set([...data.common.flatMap(({ words }) => words), ...data.international.words].map(key));
const long = new Map(data.known.map((entry) => [key(entry.abbr), entry.long] as const));

/** True for an abbreviation that nobody introduces ("UBND"), and for names and terms of other languages ("IOC"). */
export const needsNoIntroduction = (abbreviation: string): boolean => free.has(key(abbreviation));

/** What `abbreviation` usually stands for, in small letters but for names; null when it is not known. */
export const longForm = (abbreviation: string): string | null => long.get(key(abbreviation)) ?? null;

/** All long forms, as they are written inside a sentence. */
export const longForms: readonly string[] = data.known.map((entry) => entry.long);
