/**
 * Lists that continue on Enter. VS Code's rules cannot count, so each marker has a rule that writes the next one; they
 * are made here rather than listed in language-configuration.json, which keeps those that need no counting.
 */
import { type Disposable, IndentAction, languages, type OnEnterRule } from 'vscode';
import configuration from '../../language-configuration.json';
import { nextMarkers } from './markers';

export function continueLists(): Disposable {
  const written = configuration.onEnterRules.map(({ beforeText, action }) => rule(beforeText, action.appendText));
  const counted = nextMarkers().map(([marker, next]) => rule(`^\\s*${literally(marker)}\\s+\\S.*$`, `${next} `));
  return languages.setLanguageConfiguration('kehoach', { onEnterRules: [...written, ...counted] });
}

const rule = (before: string, appendText: string): OnEnterRule => ({
  beforeText: new RegExp(before),
  action: { indentAction: IndentAction.None, appendText },
});

const literally = (marker: string) => marker.replace(/[.)]/g, '\\$&');
