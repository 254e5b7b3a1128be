// How long a drafter waits: one keystroke to fresh diagnostics over the protocol, in a plan of 58 KB and in the same text
// twenty times over; and from starting the server to its first answer, against starting Node with nothing to do.
// Prints a table; exits with 1 when a bar is missed. `--profile` leaves a CPU profile of the server in bench/.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect, initialize, root, start, stop } from './server.mjs';

const seed = readFileSync(`${root}seeds/tp-hue-2274-2022.kh.md`, 'utf8');

const WARM_UP = 15;
const KEYSTROKES = 60;
/** The long plan may take this many times as long as the short one. */
const RATIO_BAR = 3;
const STARTS = 7;

const profile = process.argv.includes('--profile') ? ['--cpu-prof', `--cpu-prof-dir=${root}bench`] : [];

/** Milliseconds from sending one letter to having the diagnostics of the text with it, for letters all over the plan. */
async function keystrokes(text) {
  const running = await connect(profile);
  const { connection } = running;
  const uri = 'untitled:bench.kh.md';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'kehoach', version: 1, text },
  });
  let report = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const shown = report.items.length;
  const lines = text.split('\n');
  const targets = lines.flatMap((line, i) => (line.length > 60 ? [i] : []));
  const times = [];
  for (let n = 0; n < WARM_UP + KEYSTROKES; n++) {
    const line = targets[Math.floor(((n * 0.618) % 1) * targets.length)];
    const position = { line, character: Math.min(40, lines[line].length) };
    const begun = performance.now();
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: n + 2 },
      contentChanges: [{ range: { start: position, end: position }, text: 'a' }],
    });
    const params = { textDocument: { uri }, previousResultId: report.resultId };
    report = await connection.sendRequest('textDocument/diagnostic', params);
    if (n >= WARM_UP) times.push(performance.now() - begun);
  }
  await stop(running);
  return { shown, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

const quantile = (values, q) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
};

async function startTime() {
  const times = [];
  for (let n = 0; n < STARTS; n++) {
    const begun = performance.now();
    const running = start();
    await initialize(running.connection);
    times.push(performance.now() - begun);
    await stop(running);
  }
  return quantile(times, 0.5);
}

function nodeTime() {
  const times = [];
  for (let n = 0; n < STARTS; n++) {
    const begun = performance.now();
    spawnSync(process.execPath, ['-e', '0']);
    times.push(performance.now() - begun);
  }
  return quantile(times, 0.5);
}

const ms = (value) => `${value.toFixed(1)} ms`.padStart(10);
const kilobytes = (text) => `${Math.round(Buffer.byteLength(text) / 1000)} KB`.padStart(8);

const short = await keystrokes(seed);
const longText = seed.repeat(20);
const long = await keystrokes(longText);
const [idle, started] = [nodeTime(), await startTime()];
const ratio = long.p50 / short.p50;

console.log('One keystroke to fresh diagnostics        size       p50        p95    findings');
console.log(
  `  the Huế plan                        ${kilobytes(seed)}${ms(short.p50)} ${ms(short.p95)} ${String(short.shown).padStart(10)}`,
);
console.log(
  `  the same text 20 times over         ${kilobytes(longText)}${ms(long.p50)} ${ms(long.p95)} ${String(long.shown).padStart(10)}`,
);
console.log(
  `  long against short: ${ratio.toFixed(2)} times at p50, ${(long.p95 / short.p95).toFixed(2)} at p95 (bar: ${RATIO_BAR} at p50)`,
);
console.log(
  `Start to initialize ${ms(started).trim()}; node -e 0 ${ms(idle).trim()}: ${(started - idle).toFixed(0)} ms more`,
);
if (ratio > RATIO_BAR) {
  console.error(`Missed: the long plan takes ${ratio.toFixed(2)} times as long as the short one.`);
  process.exitCode = 1;
}
