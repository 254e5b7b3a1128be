// Installs a VS Code server from the npm registry (inside the package `code-server`), for machines that cannot download
// VS Code itself. It lands outside the checkout, in the folder named by KEHOACH_HOST_CACHE, and is never a dependency.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** VS Code 1.100; the newest code-server that runs on Node 20. */
const VERSION = '4.100.3';
/** Where the server looks for the program that finds files. */
const RIPGREP = join('node_modules', '@vscode', 'ripgrep', 'bin');

/** The server's entry file. Installs what is not there yet; takes about half a minute. */
export function installHost() {
  const cache = process.env.KEHOACH_HOST_CACHE ?? join(homedir(), '.cache', 'kehoach-test-host');
  const home = join(cache, `code-server-${VERSION}`);
  const vscode = join(home, 'package', 'lib', 'vscode');
  const done = join(home, 'installed');
  if (!existsSync(done)) {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { recursive: true });
    const run = (cwd, command, ...args) => execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
    run(home, 'npm', 'pack', `code-server@${VERSION}`, '--silent');
    run(home, 'tar', '-xzf', `code-server-${VERSION}.tgz`);
    rmSync(join(home, `code-server-${VERSION}.tgz`));
    // Without lifecycle scripts: they reach for other hosts. What they would build (log files, terminals) no test needs.
    run(vscode, 'npm', 'install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent');
    symlinkSync('node_modules', join(vscode, 'node_modules.asar'));
    run(
      home,
      'npm',
      'install',
      '--prefix',
      'tools',
      '--no-audit',
      '--no-fund',
      '--silent',
      `@vscode/ripgrep-linux-${process.arch}`,
    );
    cpSync(
      join(home, 'tools', 'node_modules', '@vscode', `ripgrep-linux-${process.arch}`, 'bin'),
      join(vscode, RIPGREP),
      { recursive: true },
    );
    writeFileSync(done, VERSION);
  }
  return join(vscode, 'out', 'server-main.js');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(installHost());
