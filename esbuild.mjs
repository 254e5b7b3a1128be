// Bundles everything that runs: the extension (desktop and browser) and the server (Node, web worker, command line).
// `node esbuild.mjs --dev` keeps names and adds source maps.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(fileURLToPath(import.meta.url));
const dev = process.argv.includes('--dev');
const common = {
  bundle: true,
  minify: !dev,
  sourcemap: dev,
  charset: 'utf8',
  logLevel: 'warning',
  absWorkingDir: root,
};
// `module` first: the CommonJS builds of some libraries find their own files in a way no bundler can follow.
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
const browser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  conditions: ['browser'],
  mainFields: ['browser', 'module', 'main'],
};
// fdir, below tinyglobby, asks where it stands; a CommonJS bundle has to be told how to answer.
const ownUrl = { 'import.meta.url': 'ownUrl' };
const program = { js: "#!/usr/bin/env node\nconst ownUrl = require('node:url').pathToFileURL(__filename).href;" };

const bundles = [
  { ...node, external: ['vscode'], entryPoints: ['client/src/desktop.ts'], outfile: 'client/dist/desktop.js' },
  {
    ...browser,
    format: 'cjs',
    external: ['vscode'],
    entryPoints: ['client/src/browser.ts'],
    outfile: 'client/dist/browser.js',
  },
  {
    ...node,
    define: ownUrl,
    banner: program,
    entryPoints: ['server/src/lsp/node.ts'],
    outfile: 'server/dist/server.js',
  },
  { ...node, define: ownUrl, banner: program, entryPoints: ['server/src/cli/main.ts'], outfile: 'server/dist/cli.js' },
  { ...browser, format: 'iife', entryPoints: ['server/src/lsp/browser.ts'], outfile: 'server/dist/browser.js' },
];

const started = performance.now();
// esbuild has said what is wrong, with the place; a trace of its own insides would only hide that.
await Promise.all(bundles.map((bundle) => build(bundle))).catch(() => process.exit(1));
console.log(
  `Built ${bundles.map((bundle) => bundle.outfile).join(', ')} in ${Math.round(performance.now() - started)} ms`,
);
