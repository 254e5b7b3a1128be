// `npm run test:desktop`: the extension's own suite in a real extension host, through @vscode/test-electron.
//   --stand-in     do not try to download VS Code: use the stand-in for it (Linux)
//   --vsix FILE    test this packaged extension, installed, instead of the checkout
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const standIn = join(here, 'code.mjs');
const { values: option } = parseArgs({ options: { 'stand-in': { type: 'boolean' }, vsix: { type: 'string' } } });

const code = option['stand-in'] ? standIn : await download();
const suite = join(root, 'out', 'desktop', 'suite.js');
await build({
  bundle: true,
  platform: 'node',
  external: ['vscode', 'mocha'],
  absWorkingDir: root,
  entryPoints: ['test/desktop/suite/index.ts'],
  outfile: suite,
  logLevel: 'warning',
});
if (!option.vsix) await import('../../esbuild.mjs');

const home = mkdtempSync(join(tmpdir(), 'kehoach-desktop-'));
try {
  const folder = join(home, 'ke-hoach');
  cpSync(join(root, 'seeds'), folder, { recursive: true });
  const extensions = join(home, 'extensions');
  const extensionDevelopmentPath = option.vsix ? emptyExtension(join(home, 'empty')) : root;
  if (option.vsix) install(option.vsix, extensions);
  await runTests({
    vscodeExecutablePath: code,
    extensionDevelopmentPath,
    extensionTestsPath: suite,
    launchArgs: [folder, `--extensions-dir=${extensions}`, `--user-data-dir=${join(home, 'user')}`],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

/** VS Code's own path; the stand-in's where it cannot be fetched. */
async function download() {
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(root, '.cache', 'vscode-desktop') });
  } catch (error) {
    if (process.platform !== 'linux') throw error;
    console.log(`VS Code cannot be downloaded here (${error.message}); a VS Code server stands in for it.`);
    return standIn;
  }
}

function install(vsix, extensions) {
  const [command, ...args] = code === standIn ? [standIn] : resolveCliArgsFromVSCodeExecutablePath(code);
  execFileSync(command, [...args, `--extensions-dir=${extensions}`, '--install-extension', vsix], { stdio: 'inherit' });
}

/** Test hosts run a suite only beside an extension under development; this one does nothing. */
function emptyExtension(folder) {
  mkdirSync(folder);
  const manifest = { name: 'empty', publisher: 'kehoach-test', version: '0.0.1', engines: { vscode: '^1.91.0' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
