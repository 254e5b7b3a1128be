#!/usr/bin/env node
// Stands in for the `code` binary where VS Code cannot be downloaded: takes the switches that @vscode/test-electron gives,
// runs the suite in the extension host of a VS Code server, its page opened by a headless Chromium, and exits as it does.
// With --install-extension it installs a .vsix into --extensions-dir, and exits.
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findChromium, launchChromium } from '../e2e/chromium.mjs';
import { installHost } from './install-host.mjs';

const LIMIT_MS = 180_000;
/** What the host says of itself, and of the parts that are left unbuilt (install-host.mjs). */
const ITS_OWN =
  /bindings file|native-watchdog|connection token|Creating a socket|Service Worker|^Ignoring|^Updating|^ChatSession/;
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'chat.commandCenter.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'git.enabled': false,
  'files.autoSave': 'off',
};

const { switches, folder } = readArguments(process.argv.slice(2));
const server = installHost();
const home = mkdtempSync(join(tmpdir(), 'kehoach-code-'));
const folders = ['--server-data-dir', join(home, 'server'), '--user-data-dir', join(home, 'user')];
folders.push('--extensions-dir', resolve(switches['extensions-dir'] ?? join(home, 'extensions')));
// No marketplace to ask; and the command line must not think that it runs in a terminal of VS Code.
const env = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', VSCODE_IPC_HOOK_CLI: undefined };

let code = 1;
try {
  code = switches['install-extension'] ? installExtension(switches['install-extension']) : await runSuite();
} finally {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(code);

function installExtension(file) {
  const args = [server, ...folders, '--install-extension', resolve(file)];
  process.stdout.write(execFileSync(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }));
  return 0;
}

async function runSuite() {
  const executable = findChromium();
  if (!executable) throw new Error('No Chromium found: set CHROMIUM_PATH');
  mkdirSync(join(home, 'user', 'User'), { recursive: true });
  writeFileSync(join(home, 'user', 'User', 'settings.json'), JSON.stringify(SETTINGS));
  const host = await startServer();
  const browser = await launchChromium(executable);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const exited = new Promise((done) => {
      page.exposeFunction('codeAutomationExit', done);
      page.on('crash', () => done(70));
    });
    await page.exposeFunction('codeAutomationLog', (kind, values) => {
      if (!ITS_OWN.test(String(values[0]))) (kind === 'error' ? console.error : console.log)(...values);
    });
    await page.goto(pageAddress(host.port), { waitUntil: 'commit' });
    const limit = new Promise((done) => setTimeout(() => done(124), LIMIT_MS).unref());
    return await Promise.race([exited, limit]);
  } finally {
    await browser.close();
    await host.stop();
  }
}

function pageAddress(port) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${encodeURI(resolve(path))}`;
  const payload = [
    ['extensionDevelopmentPath', remote(switches.extensionDevelopmentPath)],
    ['extensionTestsPath', remote(switches.extensionTestsPath)],
    ['skipWelcome', 'true'],
  ];
  const where = folder ? `folder=${encodeURIComponent(resolve(folder))}` : 'ew=true';
  return `http://127.0.0.1:${port}/?${where}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}

async function startServer() {
  const port = await freePort();
  const log = join(home, 'server.log');
  const out = openSync(log, 'w');
  const quiet = ['--without-connection-token', '--accept-server-license-terms', '--enable-smoke-test-driver'];
  quiet.push('--disable-telemetry', '--telemetry-level', 'off', '--disable-workspace-trust');
  const args = [server, ...folders, '--host', '127.0.0.1', '--port', String(port), ...quiet];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', out, out] });
  closeSync(out);
  const ended = new Promise((done) => child.on('exit', done));
  const stop = async () => {
    child.kill();
    await ended;
  };
  for (let waited = 0; !(await answers(`http://127.0.0.1:${port}/version`)); waited += 100) {
    if (child.exitCode !== null || waited > 60_000) {
      await stop();
      throw new Error(`The VS Code server did not start:\n${readFileSync(log, 'utf8')}`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return { port, stop };
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function freePort() {
  return new Promise((done) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

/** `--name=value` and `--name value` for the one that takes it so; the rest is the folder. */
function readArguments(args) {
  const found = {};
  const rest = [];
  for (let i = 0; i < args.length; i++) {
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(args[i]);
    if (!match) rest.push(args[i]);
    else found[match[1]] = match[2] ?? (match[1] === 'install-extension' ? args[++i] : '');
  }
  return { switches: found, folder: rest[0] };
}
