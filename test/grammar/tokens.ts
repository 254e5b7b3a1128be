/** Tokens as VS Code makes them, out of the extension's own grammar. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, type IToken, parseRawGrammar, Registry } from 'vscode-textmate';

const GRAMMAR = join(__dirname, '../../syntaxes/kehoach.tmLanguage.json');

const grammar = (async () => {
  await loadWASM(readFileSync(createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR),
  });
  return (await registry.loadGrammar('text.kehoach'))!;
})();

export interface Word {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The coloured words of `text`, line by line: every token that has a scope beyond the grammar's own. */
export async function words(text: string): Promise<Word[][]> {
  const loaded = await grammar;
  let state = INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = loaded.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map((token: IToken) => ({
      text: line.slice(token.startIndex, token.endIndex),
      scopes: token.scopes.slice(1),
    }));
  });
}

/** The text that carries `scope` in one line, neighbouring tokens joined. */
export async function marked(line: string, scope: string): Promise<string[]> {
  const [tokens] = await words(line);
  const found: string[] = [];
  let open = false;
  for (const { text, scopes } of tokens!) {
    const has = scopes.some((name) => name === scope || name.startsWith(`${scope}.`));
    if (has && open) found[found.length - 1] += text;
    else if (has) found.push(text);
    open = has;
  }
  return found.map((text) => text.trim()).filter(Boolean);
}
