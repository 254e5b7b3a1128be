// A damaged plan as the editor's fix restores it: the built server is asked for the fix, and its edits are applied.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { start, stop } from '../../bench/server.mjs';

const CAPABILITIES = {
  workspace: { workspaceFolders: true, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  textDocument: {
    diagnostic: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

/**
 * The text of `plan` (a path) after its restoration, in a workspace with `parent` (a path) as the plan above it, or alone:
 * `all` of it, and only what is `certain` enough to be ticked in the preview from the start.
 */
export async function restoredText(plan, parent = null) {
  const folder = mkdtempSync(join(tmpdir(), 'kehoach-'));
  const running = start();
  try {
    for (const path of [plan, ...(parent ? [parent] : [])]) cpSync(path, join(folder, basename(path)));
    const parents = parent ? { parents: { [basename(plan)]: [basename(parent)] } } : {};
    writeFileSync(join(folder, 'kehoach.json'), JSON.stringify(parents));
    return await ask(running.connection, folder, join(folder, basename(plan)), parent !== null);
  } finally {
    await stop(running);
    rmSync(folder, { recursive: true });
  }
}

async function ask(connection, folder, path, awaitsParent) {
  const rootUri = pathToFileURL(folder).href;
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8');
  const traced = new Promise((resolve) => {
    connection.onNotification('kehoach/status', (status) => {
      if (status.uri === uri && status.parents.some(({ state }) => state === 'found')) resolve();
    });
  });
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'accuracy' }],
    capabilities: CAPABILITIES,
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'kehoach', version: 1, text },
  });
  if (awaitsParent) await traced;
  const { items } = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const summary = items.find(({ code }) => code === 'ocr-damage');
  if (!summary) throw new Error(`${path} is not seen as a scan`);
  const actions = await connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: summary.range,
    context: { diagnostics: [summary], only: ['quickfix'] },
  });
  const action = actions.find(({ diagnostics }) => diagnostics?.some(({ code }) => code === 'ocr-damage'));
  const { edit } = await connection.sendRequest('codeAction/resolve', action);
  const annotations = edit.changeAnnotations ?? {};
  if (!Object.values(annotations).some(({ needsConfirmation }) => needsConfirmation))
    throw new Error('the restoration is not shown before it is made');
  const [{ edits }] = edit.documentChanges;
  const ticked = edits.filter(({ annotationId }) => !annotations[annotationId].needsConfirmation);
  return {
    before: text,
    all: applied(text, edits),
    certain: applied(text, ticked),
    edits: edits.length,
    ticked: ticked.length,
  };
}

function applied(text, edits) {
  const lines = text.split('\n');
  for (const { range, newText } of [...edits].reverse()) {
    const { line, character } = range.start;
    lines[line] = lines[line].slice(0, character) + newText + lines[line].slice(range.end.character);
  }
  return lines.join('\n');
}
