// `npm test`: builds, checks, runs every test, and ends with one line that counts them. The end-to-end tests need a
// Chromium; where there is none, that is said in one line and they are left out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../test/e2e/chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'test-results');
const count = { passed: 0, failed: 0 };

rmSync(results, { recursive: true, force: true });
mkdirSync(results);
await import('../esbuild.mjs');

step('compile', 'node_modules/typescript/bin/tsc', '-b');
step('lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '.');
step('generated files', 'scripts/generate.mjs', '--check');
suite('unit', 'vitest.config.ts');
if (findChromium()) suite('e2e', 'test/e2e/vitest.config.ts');
else console.log('End-to-end tests left out: no Chromium found (install one or set CHROMIUM_PATH).');

console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed > 0 ? 1 : 0);

/** One program that passes or fails as a whole. */
function step(name, program, ...args) {
  const passed = run(program, args);
  count[passed ? 'passed' : 'failed']++;
  console.log(`${passed ? 'ok' : 'FAILED'}: ${name}`);
}

/** One run of Vitest, its tests counted one by one. A run that breaks off without a result has failed. */
function suite(name, config) {
  const file = join(results, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const passed = run('node_modules/vitest/vitest.mjs', ['run', '--config', config, ...reporters]);
  const found = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { numPassedTests: 0, numFailedTests: 0 };
  count.passed += found.numPassedTests;
  count.failed += passed ? found.numFailedTests : Math.max(1, found.numFailedTests);
}

function run(program, args) {
  return spawnSync(process.execPath, [join(root, program), ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}
