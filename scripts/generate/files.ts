/** Every file that is made from the rules, by its path. */
import { applyEdits, modify } from 'jsonc-parser';
import { catalogue } from '../../server/src/rules/registry';
import type { RuleInfo } from '../../server/src/rules/rule';
import { rulePage, ruleTable } from './pages';
import { catalogueSchema, configSchema, ruleSettings } from './schema';

export function generate(read: (path: string) => string): Record<string, string> {
  const pages = catalogue.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)] as const);
  return {
    ...Object.fromEntries(pages),
    'docs/rules/README.md': ruleTable(catalogue),
    'schema/kehoach.schema.json': `${JSON.stringify(configSchema(catalogue), null, 2)}\n`,
    'schema/kehoach-catalogue.schema.json': `${JSON.stringify(catalogueSchema(), null, 2)}\n`,
    'package.json': withSettings(read('package.json')),
    'package.nls.json': withTexts(read('package.nls.json'), 'en'),
    'package.nls.vi.json': withTexts(read('package.nls.vi.json'), 'vi'),
  };
}

/** Changes one value of a JSON text and leaves the rest as it is written. */
const set = (text: string, path: readonly string[], value: unknown): string =>
  applyEdits(
    text,
    modify(text, [...path], value, { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } }),
  );

const withSettings = (text: string): string =>
  set(text, ['contributes', 'configuration', 'properties', 'kehoach.rules', 'properties'], ruleSettings(catalogue));

/** The texts of the settings; those of rules that are gone are taken out. */
function withTexts(text: string, language: 'vi' | 'en'): string {
  const key = (rule: RuleInfo): string => `configuration.rule.${rule.id}`;
  const wanted = new Map(catalogue.map((rule) => [key(rule), rule.title[language]]));
  const old = Object.keys(JSON.parse(text)).filter(
    (name) => name.startsWith('configuration.rule.') && !wanted.has(name),
  );
  const cleared = old.reduce((all, name) => set(all, [name], undefined), text);
  return [...wanted].reduce((all, [name, title]) => set(all, [name], title), cleared);
}
