/** `npm start` as a person runs it, and the address that it prints. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Started {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** `options` as in scripts/start.mjs. Resolves when the address is printed. */
export function start(...options: string[]): Promise<Started> {
  const script = join(__dirname, '../../scripts/start.mjs');
  const child = spawn(process.execPath, [script, '--no-open', '--port', '0', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  return new Promise((done, fail) => {
    const read = (data: Buffer) => {
      output += data;
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (address) done({ address, stop: () => stop(child) });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => fail(new Error(`npm start ended with ${code}:\n${output}`)));
  });
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.on('exit', () => done());
    child.kill();
  });
}
