#!/usr/bin/env node
// How well plans are read, checked and traced, measured on hand-labelled plans with the built command line.
// `npm run accuracy` prints the table and fails when a figure is below its bar; `-- --verbose` names every mistake.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { figures } from './accuracy/count.mjs';
import { scoreFindings } from './accuracy/findings.mjs';
import { scoreReading } from './accuracy/reading.mjs';
import { changedNumbers, scoreRestoration } from './accuracy/restoration.mjs';
import { restoredText } from './accuracy/restored.mjs';
import { scoreTrace } from './accuracy/trace.mjs';

/** F1 or share in per cent that each figure has to reach on the labelled plans. */
const BARS = {
  reading: {
    tasks: 99,
    owners: 98,
    coop: 96,
    lead: 98,
    deadlines: 99,
    dates: 99,
    missing: 97,
    'service rows': 100,
    'service numbers': 100,
    citations: 97,
    parents: 100,
    header: 100,
  },
  rules: {
    'missing-owner': 95,
    'missing-deadline': 95,
    'deadline-before-issue': 95,
    numbering: 95,
    'repeated-word': 95,
    'invalid-date': 95,
    'service-name': 95,
    'unresolved-blank': 95,
    'no-lead': 90,
    'vague-owner': 90,
    'inconsistent-agency': 90,
    'body-appendix-mismatch': 90,
    'wrong-jurisdiction': 90,
    'citation-inconsistent': 90,
  },
  /** Of these only what they claim has to be right. */
  precision: { spelling: 90, 'undefined-abbreviation': 90 },
  trace: { links: 92, 'new tasks': 90, uncovered: 95 },
  /** Of what is still said about a scan: precision. */
  scan: { 'no-lead': 95, 'vague-owner': 95, 'wrong-jurisdiction': 95, 'missing-owner': 95 },
  /**
   * Of a scan: wrong letters that are put right; of what is changed, what is right afterwards; the same of what is ticked in
   * the preview from the start. In per cent. Lines with a number lost or changed.
   */
  restoration: { restored: 92, precision: 99.5, certain: 99.8, numbers: 0 },
};

const LABELLED = [
  { gold: 'xa-kon-gang-79-2022.json', plan: 'xa-kon-gang-79-2022.kh.txt' },
  { gold: 'tp-hue-2274-2022.json', plan: 'tp-hue-2274-2022.kh.md' },
];
/**
 * Plans labelled by reading before the program was run on them; its mistakes there have been mended since. `reading`:
 * what the lowest of their figures has to reach; `rules`: F1 of all findings together; `precision`: how many of them have
 * to be right.
 */
const BLIND = [
  { gold: 'tp-da-nang-52-2023.json', plan: 'tp-da-nang-52-2023.kh.txt', reading: 98, rules: 88, precision: 95 },
  { gold: 'tinh-bac-giang-2023.json', plan: 'tinh-bac-giang-2023.kh.txt', reading: 98, rules: 75, precision: 95 },
  // On a scan a missing deadline is said once for all tasks, and many rules are silent.
  { gold: 'xa-nam-trung-16-2022.json', plan: 'xa-nam-trung-16-2022.ocr.kh.txt', reading: 98, rules: 30, precision: 95 },
];
const TRACED = { gold: 'trace-kon-gang-to-hue.json', child: LABELLED[0], parent: LABELLED[1] };

/** A scan whose true text is known for some of its lines, and a plan of the same programme from a level above. */
const DAMAGED = {
  gold: 'xa-nam-trung-16-2022.json',
  truth: 'xa-nam-trung-16-2022.true.json',
  plan: 'xa-nam-trung-16-2022.ocr.kh.txt',
  parent: 'tp-hue-2274-2022.kh.md',
};

const root = fileURLToPath(new URL('..', import.meta.url));
const verbose = process.argv.includes('--verbose');
const seedPath = ({ plan }) => join('seeds', plan);
const readGold = (name) => JSON.parse(readFileSync(join(root, 'test', 'gold', name), 'utf8'));

/** The JSON that the command line answers with; exit status 1 only says that there are findings. */
function kehoach(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server/dist/cli.js', ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== 1) throw new Error(`kehoach ${args.join(' ')} ended with ${status}: ${stderr}`);
  return JSON.parse(stdout);
}

const complain = (plan) => (message) => {
  if (verbose) console.log(`${plan}: ${message}`);
};

/** `more` added to `sum`, count by count. */
function add(sum, more) {
  for (const [name, counts] of Object.entries(more)) {
    sum[name] ??= {};
    for (const [key, n] of Object.entries(counts)) sum[name][key] = (sum[name][key] ?? 0) + n;
  }
  return sum;
}

const known = kehoach('check', '--format', 'sarif', seedPath(LABELLED[0])).runs[0].tool.driver.rules.map(
  (rule) => rule.id,
);
const judged = [...Object.keys(BARS.rules), ...Object.keys(BARS.precision)];
function scorePlan(labelled) {
  const gold = readGold(labelled.gold);
  const path = seedPath(labelled);
  const [document] = kehoach('tasks', '--format', 'json', path).documents;
  const { diagnostics } = kehoach('check', '--format', 'json', path);
  const text = readFileSync(join(root, path), 'utf8');
  const there = judged.filter((rule) => known.includes(rule));
  return {
    reading: scoreReading(gold, document, complain(labelled.plan)),
    rules: scoreFindings(gold, diagnostics, text, there, complain(labelled.plan)),
  };
}

const reading = {};
const rules = {};
for (const labelled of LABELLED) {
  const scores = scorePlan(labelled);
  add(reading, scores.reading);
  add(rules, scores.rules);
}
const links = kehoach('trace', seedPath(TRACED.child), '--parent', seedPath(TRACED.parent), '--format', 'json');
const goldOf = (labelled) => readGold(labelled.gold);
const trace = scoreTrace(readGold(TRACED.gold), goldOf(TRACED.child), goldOf(TRACED.parent), links, complain('trace'));

let below = 0;
const percent = (value) => (value === undefined ? '' : value.toFixed(1)).padStart(10);

function print(title, counts, bars, judge = (figure) => figure.f1) {
  console.log(`\n${title.padEnd(24)} precision    recall   F1/share   bar`);
  for (const [name, bar] of Object.entries(bars)) {
    if (!counts[name]) {
      console.log(`${name.padEnd(24)} not there yet`);
      continue;
    }
    const figure = figures(counts[name]);
    const passed = judge(figure) >= bar;
    if (!passed) below++;
    const figuresText = `${percent(figure.precision)}${percent(figure.recall)}${percent(figure.f1)}`;
    console.log(`${name.padEnd(24)}${figuresText} ${String(bar).padStart(6)} ${passed ? ' ' : '✗'} ${figure.detail}`);
  }
}

print('reading', reading, BARS.reading);
print('rules', rules, BARS.rules);
print('rules (precision)', rules, BARS.precision, (figure) => figure.precision);
print('trace', trace, BARS.trace);

const scanned = kehoach('check', '--format', 'json', seedPath(DAMAGED)).diagnostics;
const scanText = readFileSync(join(root, seedPath(DAMAGED)), 'utf8');
const certain = Object.keys(BARS.scan);
const scan = scoreFindings(readGold(DAMAGED.gold), scanned, scanText, certain, complain(DAMAGED.plan));
print(`scan (${scanned.length} findings)`, scan, BARS.scan, (figure) => figure.precision);

/** One line for a plan: its lowest figure of reading, and all its findings together. */
function printBlind(labelled) {
  const { reading: read, rules: found } = scorePlan(labelled);
  const [name, lowest] = Object.entries(read)
    .map(([what, counts]) => [what, figures(counts).f1])
    .filter(([, f1]) => f1 !== undefined)
    .sort((a, b) => a[1] - b[1])[0];
  const findings = figures(Object.values(found).reduce((sum, counts) => add({ sum }, { sum: counts }).sum, {}));
  const reached =
    lowest >= labelled.reading &&
    (findings.f1 ?? 100) >= labelled.rules &&
    (findings.precision ?? 100) >= labelled.precision;
  if (!reached) below++;
  const bar = `${labelled.reading}/${labelled.precision}/${labelled.rules}`;
  console.log(
    `${labelled.gold.replace('.json', '').padEnd(24)}${percent(lowest)}${percent(findings.precision)}${percent(findings.recall)}${percent(findings.f1)} ${bar.padStart(9)} ${reached ? ' ' : '✗'} lowest: ${name}; findings ${findings.detail}`,
  );
}

console.log(`\n${'labelled blind'.padEnd(24)}   reading precision    recall        F1       bar`);
BLIND.forEach(printBlind);

async function restoration(name, parent) {
  const path = (plan) => join(root, 'seeds', plan);
  const restored = await restoredText(path(DAMAGED.plan), parent && path(parent));
  const { lines } = readGold(DAMAGED.truth);
  const precisionOf = ({ restored: right, spoiled, other }) => (100 * right) / (right + spoiled + other);
  const sum = scoreRestoration(lines, restored.all, complain(DAMAGED.plan));
  const certain = precisionOf(scoreRestoration(lines, restored.certain));
  const numbers = changedNumbers(restored.before, restored.all);
  numbers.forEach(complain(DAMAGED.plan));
  const share = (100 * sum.restored) / sum.wrong;
  const precision = precisionOf(sum);
  const bar = BARS.restoration;
  const passed =
    share >= bar.restored && precision >= bar.precision && certain >= bar.certain && numbers.length <= bar.numbers;
  if (!passed) below++;
  const perSpoiled = sum.restored / Math.max(1, sum.spoiled + sum.other);
  console.log(
    `${name.padEnd(24)}${percent(precision)}${percent(share)}${percent(certain)} ${`${bar.precision}/${bar.restored}/${bar.certain}`.padStart(6)} ${passed ? ' ' : '✗'} ` +
      `${sum.wrong} wrong letters in ${sum.lines} lines, ${sum.restored} restored (${(share / 100).toFixed(2)} per wrong letter, ` +
      `${perSpoiled.toFixed(0)} per letter changed wrongly), ${sum.spoiled} spoiled, ${sum.other} wrong otherwise; ` +
      `${restored.ticked} of ${restored.edits} changes certain; ${numbers.length} lines with numbers lost (bar ${bar.numbers})`,
  );
}

console.log(`\n${'restoration'.padEnd(24)} precision  restored   certain`);
await restoration('by the catalogue', null);
await restoration('with a plan above', DAMAGED.parent);
console.log(below === 0 ? '\nEvery figure is at its bar or above.' : `\n${below} figures are below their bars.`);
process.exitCode = below === 0 ? 0 : 1;
