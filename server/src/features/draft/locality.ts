/** The unit that a draft is for: "xã Kon Gang". */
import { LEVEL_RANK } from '../../plan/authority';
import type { Level } from '../../plan/model';
import { fold } from '../../text/fold';

export interface Locality {
  /** "xã", "phường", "thành phố"; in lower case. */
  readonly unit: string;
  /** "Kon Gang". */
  readonly name: string;
  readonly level: Level;
}

/** Longer words first: "thị xã" is no "xã". */
const UNITS: readonly (readonly [word: string, level: Level | null])[] = [
  ['thị trấn', 'xa'],
  ['đặc khu', 'xa'],
  ['thị xã', 'huyen'],
  // A city is of the province's level or of the district's; the plan above tells.
  ['thành phố', null],
  ['phường', 'xa'],
  ['huyện', 'huyen'],
  ['quận', 'huyen'],
  ['tỉnh', 'tinh'],
  ['xã', 'xa'],
];

/** What stands before the unit: the committee that issues. */
const COMMITTEE = /^(?:uy ban nhan dan|ubnd)\s+/;
const CITY = /^tp\.?\s*(?=\p{L})/iu;

/**
 * Reads what a drafter calls her unit, with or without accents in the unit word; `above` is the level of the plan above.
 * Null when the unit word is missing or the name is.
 */
export function readLocality(written: string, above: Level | null): Locality | null {
  const text = written.normalize('NFC').replace(/\s+/g, ' ').trim();
  const rest = text.slice(COMMITTEE.exec(fold(text))?.[0].length ?? 0).replace(CITY, 'thành phố ');
  const folded = fold(rest);
  for (const [unit, level] of UNITS) {
    if (!folded.startsWith(`${fold(unit)} `)) continue;
    const name = rest.slice(unit.length + 1).trim();
    return name === '' ? null : { unit, name, level: level ?? (above === 'trung-uong' ? 'tinh' : 'huyen') };
  }
  return null;
}

/** True when a plan of `level` can carry out one of level `above`; one of unknown level may be above any. */
export const isBelow = (level: Level, above: Level | null): boolean =>
  above === null || LEVEL_RANK[level] < LEVEL_RANK[above];
