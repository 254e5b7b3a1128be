/** The drafter's settings, `kehoach.*`, whatever way the client sends them. */
import type { Severity } from '../rules/rule';
import type { Language } from '../text/localized';

export interface Settings {
  readonly language: Language;
  readonly run: 'onSave' | 'onType';
  /** Which files are checked: those that are open, or every plan of the workspace. */
  readonly scope: 'openFiles' | 'workspace';
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

const SEVERITIES: ReadonlySet<unknown> = new Set(['off', 'hint', 'info', 'warning', 'error']);

/**
 * Settings out of what stands under `kehoach` in the client's configuration, with dots or nested. What is not there or
 * makes no sense has its default.
 */
export function readSettings(value: unknown, locale: string | null): Settings {
  return {
    language: readLanguage(at(value, 'language'), locale),
    run: at(value, 'check.run') === 'onType' ? 'onType' : 'onSave',
    scope: at(value, 'check.scope') === 'workspace' ? 'workspace' : 'openFiles',
    rules: readRules(at(value, 'rules')),
  };
}

function readLanguage(value: unknown, locale: string | null): Language {
  if (value === 'en') return 'en';
  return value === 'auto' && locale !== null && /^en\b/i.test(locale) ? 'en' : 'vi';
}

function readRules(value: unknown): Readonly<Record<string, Severity | 'off'>> {
  if (!isRecord(value)) return {};
  const known = Object.entries(value).filter((entry): entry is [string, Severity | 'off'] => SEVERITIES.has(entry[1]));
  return Object.fromEntries(known);
}

function at(value: unknown, key: string): unknown {
  if (!isRecord(value)) return undefined;
  if (key in value) return value[key];
  const dot = key.indexOf('.');
  return dot < 0 ? undefined : at(value[key.slice(0, dot)], key.slice(dot + 1));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What stands under `kehoach` in settings that a client sends unasked. */
export function ownSection(settings: unknown): unknown {
  return isRecord(settings) && 'kehoach' in settings ? settings.kehoach : settings;
}
