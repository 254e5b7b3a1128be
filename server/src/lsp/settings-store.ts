/** Settings by document, asked for once and kept until they change. */
import type { Connection } from 'vscode-languageserver';
import type { Client } from './client';
import { ownSection, readSettings, type Settings } from './settings';

export interface SettingsStore {
  /** What is known now: the document's own once they have been loaded, until then the defaults or what was sent. */
  readonly of: (uri: string) => Settings;
  /** Resolves when the document's own settings ('' for those of no document) are known; the first call asks the client. */
  readonly load: (uri: string) => Promise<void>;
  /** Settings have changed; `sent` is what came with the message. */
  readonly changed: (sent: unknown) => void;
  readonly forget: (uri: string) => void;
}

/** `written` gives a URI as the client writes it. `onLoaded` hears of settings that differ from what was known. */
export function createSettingsStore(
  connection: Connection,
  client: Client,
  initial: unknown,
  written: (uri: string) => string,
  onLoaded: (uri: string) => void,
): SettingsStore {
  let common = readSettings(ownSection(initial), client.locale);
  const own = new Map<string, Settings>();
  const loading = new Map<string, Promise<void>>();
  const of = (uri: string): Settings => own.get(uri) ?? common;

  async function ask(uri: string): Promise<void> {
    const scope = uri === '' ? { section: 'kehoach' } : { scopeUri: written(uri), section: 'kehoach' };
    const before = of(uri);
    const settings = readSettings(await connection.workspace.getConfiguration(scope), client.locale);
    if (uri === '') common = settings;
    else own.set(uri, settings);
    if (JSON.stringify(settings) !== JSON.stringify(before)) onLoaded(uri);
  }

  return {
    of,
    load(uri) {
      if (!client.configuration) return Promise.resolve();
      let pending = loading.get(uri);
      if (!pending) {
        pending = ask(uri).catch((error) => connection.console.warn(`configuration: ${error}`));
        loading.set(uri, pending);
      }
      return pending;
    },
    changed(sent) {
      const section = ownSection(sent);
      if (section != null && Object.keys(section).length > 0) common = readSettings(section, client.locale);
      own.clear();
      loading.clear();
    },
    forget(uri) {
      own.delete(uri);
      loading.delete(uri);
    },
  };
}
