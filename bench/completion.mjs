// How good completion is: for every owner, deadline and service of the labelled plans, its words are taken out, its first
// syllables typed without accents in their place, and the rank counted at which it is offered again.
// Prints the mean reciprocal rank of each kind; exits with 1 below the bars.
import { readFileSync } from 'node:fs';
import { connect, stop } from './server.mjs';

const root = new URL('..', import.meta.url);
const PLANS = [
  ['xa-kon-gang-79-2022', 'xa-kon-gang-79-2022.kh.txt'],
  ['tp-hue-2274-2022', 'tp-hue-2274-2022.kh.md'],
];
const SYLLABLES = { owners: 2, deadlines: 3, services: 3 };
const BARS = { owners: 0.8, services: 0.9 };

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
const key = (text) =>
  fold(text.replace(/&/g, ' và '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const firstSyllables = (text, count) =>
  fold(text)
    .match(/[\p{L}\p{N}/]+/gu)
    ?.slice(0, count)
    .join(' ') ?? '';

const catalogue = JSON.parse(readFileSync(new URL('server/data/services.json', root), 'utf8')).lists[0].services;

/** What to take out of the plan: kind, words, what is to be offered for them, and the lines they stand in (1-based). */
function questions({ tasks, services, agencies }) {
  const certain = (entry) => entry.certain !== false;
  // A body is offered in one of its spellings, whichever the plan uses most: any of them is right.
  const spellings = (name) =>
    agencies.map(({ variants }) => variants.map(({ text }) => text)).find((texts) => texts.includes(name)) ?? [name];
  return [
    ...tasks
      .filter(certain)
      .flatMap(({ owners, deadline, lines }) => [
        ...owners.map((owner) => ({ kind: 'owners', words: owner, wanted: [owner, ...spellings(owner)], lines })),
        ...(deadline ? [{ kind: 'deadlines', words: deadline.raw, wanted: [deadline.raw], lines }] : []),
      ]),
    ...services
      .filter((service) => certain(service) && service.standard)
      .map(({ name, line, standard }) => ({
        kind: 'services',
        words: name,
        wanted: [catalogue[standard - 1].name],
        lines: [line, line],
      })),
  ];
}

/** Reciprocal rank of the words among what is offered; null when they do not stand there in one piece. */
async function ask(connection, uri, text, version, { kind, words, wanted, lines: [from, to] }) {
  for (let line = from - 1; line < to; line++) {
    const start = text[line]?.indexOf(words) ?? -1;
    if (start < 0) continue;
    const typed = firstSyllables(words, SYLLABLES[kind]);
    const change = (text, length, by) =>
      connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: by },
        contentChanges: [
          { range: { start: { line, character: start }, end: { line, character: start + length } }, text },
        ],
      });
    await change(typed, words.length, version);
    const { items } = await connection.sendRequest('textDocument/completion', {
      textDocument: { uri },
      position: { line, character: start + typed.length },
      context: { triggerKind: 3 },
    });
    await change(words, typed.length, version + 1);
    const rank = items.findIndex((item) => wanted.some((words) => key(item.label) === key(words)));
    return { value: rank < 0 ? 0 : 1 / (rank + 1), typed, first: items[0]?.label };
  }
  return null;
}

const verbose = process.argv.includes('--verbose');
const running = await connect();
const ranks = { owners: [], deadlines: [], services: [] };
let version = 1;
for (const [label, file] of PLANS) {
  const text = readFileSync(new URL(`seeds/${file}`, root), 'utf8');
  const gold = JSON.parse(readFileSync(new URL(`test/gold/${label}.json`, root), 'utf8'));
  const uri = `untitled:${file}`;
  await running.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'kehoach', version, text },
  });
  const lines = text.split('\n');
  for (const question of questions(gold)) {
    version += 2;
    const answer = await ask(running.connection, uri, lines, version, question);
    if (!answer) continue;
    ranks[question.kind].push(answer.value);
    if (verbose && answer.value < 1) {
      const { words, lines: at } = question;
      console.log(`${answer.value.toFixed(2)} ${file}:${at[0]} ${words} <- “${answer.typed}”: ${answer.first}`);
    }
  }
}
await stop(running);

console.log('Completion       asked    first    mean reciprocal rank    bar');
for (const [kind, values] of Object.entries(ranks)) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const first = values.filter((value) => value === 1).length;
  console.log(
    `  ${kind.padEnd(12)}${String(values.length).padStart(6)}${String(first).padStart(9)}${mean.toFixed(3).padStart(24)}${(BARS[kind]?.toFixed(2) ?? '–').padStart(7)}`,
  );
  if (kind in BARS && !(mean >= BARS[kind])) process.exitCode = 1;
}
