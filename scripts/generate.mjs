// Writes what is made from the rules: their pages, the table of rules, the schema of kehoach.json, the settings and their
// texts. `node scripts/generate.mjs --check` writes nothing and fails when a file is out of date.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const check = process.argv.includes('--check');

const { generate } = await load('scripts/generate/files.ts');
const files = generate((path) => readFileSync(join(root, path), 'utf8'));
const stale = [];

for (const [path, text] of Object.entries(files)) {
  const wanted = path.endsWith('.json') ? formatted(path, text) : text;
  if (wanted === present(path)) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), wanted);
}
for (const name of readdirSync(join(root, 'docs/rules'))) {
  const path = `docs/rules/${name}`;
  if (path in files) continue;
  stale.push(path);
  if (!check) rmSync(join(root, path));
}

if (stale.length === 0) console.log('Generated files are up to date.');
else if (!check) console.log(`Written: ${stale.join(', ')}`);
else {
  console.error(`Out of date: ${stale.join(', ')}\nRun: node scripts/generate.mjs`);
  process.exitCode = 1;
}

/** The exports of a TypeScript module. */
async function load(entry) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'esm',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const code = Buffer.from(result.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

function present(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** As the formatter would have it, so that both agree. */
function formatted(path, text) {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [biome, 'format', `--stdin-file-path=${path}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${path}: ${run.stderr}`);
  return run.stdout;
}
