// How fast tracing is: a thousand tasks against a thousand, one of them edited, and reading a workspace of five hundred
// plans in the background. Prints a table; exits with 1 when a bar is missed. `node test/trace/bench.mjs`
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const entry = `
export { parse } from './syntax/parse';
export { readPlan } from './plan/read';
export * from './workspace';
`;
const bundle = await build({
  stdin: { contents: entry, resolveDir: `${root}server/src`, loader: 'ts' },
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
});
const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
const engine = await import(`data:text/javascript;base64,${code}`);
const { parse, readPlan, traceTasks, createTraceMemory, indexFiles, emptyWorkspace, update, planOf } = engine;

const names = readdirSync(`${root}seeds`).filter((name) => name.includes('.kh.'));
const texts = names.map((name) => readFileSync(`${root}seeds/${name}`, 'utf8'));
const read = (text) => readPlan(parse(text));

/** A plan of `count` tasks: the seed's, again and again, each round in slightly other words. */
function grown(name, count, word) {
  const plan = read(texts[names.indexOf(name)]);
  const tasks = Array.from({ length: count }, (_, i) => {
    const task = plan.tasks[i % plan.tasks.length];
    const round = Math.floor(i / plan.tasks.length);
    const action = round === 0 ? task.reading.action : `${task.reading.action} đợt ${word} ${round}`;
    return { ...task, id: `${task.id}#${round}`, reading: { ...task.reading, action } };
  });
  return { ...plan, tasks };
}

const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];
const time = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const child = grown('xa-kon-gang-79-2022.kh.txt', 1000, 'một');
const parents = [{ uri: 'parent', plan: grown('tp-hue-2274-2022.kh.md', 1000, 'hai') }];
const memory = createTraceMemory();
// The first run indexes: it works out what of each task is compared, and pairs the parent's body with its appendix.
const first = time(() => traceTasks(child, parents, memory));
const whole = median(Array.from({ length: 7 }, () => time(() => traceTasks(child, parents, createTraceMemory()))));

let current = child;
const edits = Array.from({ length: 41 }, (_, edit) => {
  const at = (edit * 17) % current.tasks.length;
  const tasks = current.tasks.map((task, i) =>
    i === at ? { ...task, reading: { ...task.reading, action: `${task.reading.action} bổ sung lần ${edit}` } } : task,
  );
  current = { ...current, tasks };
  return time(() => traceTasks(current, parents, memory));
});

const files = new Map(
  Array.from({ length: 500 }, (_, i) => [
    `plan-${i}`,
    texts[i % texts.length].replace(/(\d+) ?\/KH-UBND/, (_, number) => `${Number(number) + 7 * i}/KH-UBND`),
  ]),
);
const host = {
  read: async (uri) => ({ kind: 'text', text: files.get(uri) }),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};
let workspace = emptyWorkspace();
const slices = [];
const cpu = process.cpuUsage();
const start = performance.now();
let last = start;
for await (const { uri, state } of indexFiles([...files.keys()], host)) {
  workspace = update(workspace, [{ kind: 'read', uri, state }]).workspace;
  slices.push(performance.now() - last);
  last = performance.now();
}
const indexing = last - start;
const { user, system } = process.cpuUsage(cpu);
slices.sort((a, b) => a - b);

// A child opened then: its parents are read now, and it is traced.
const [plain] = [...workspace.documents.values()].filter(({ state }) => state.kind === 'identified');
const asked = time(() => planOf(plain));

const rows = [
  ['1,000 x 1,000 tasks, indexing included', first, null],
  ['1,000 x 1,000 tasks after indexing', whole, 150],
  ['one edited task among 1,000, median', median(edits), 5],
  ['500 plans indexed in the background, wall clock', indexing, 5000],
  ['… computing time', (user + system) / 1000, 5000],
  ['… the time in which nothing else runs, 95 in 100', slices[Math.floor(slices.length * 0.95)], null],
  ['… the longest', slices.at(-1), null],
  ['one of them read when it is asked for', asked, null],
];
for (const [what, ms, bar] of rows) {
  console.log(
    `${what.padEnd(50)} ${ms.toFixed(1).padStart(8)} ms${bar ? `  (bar ${bar} ms${ms > bar ? ', MISSED' : ''})` : ''}`,
  );
}
process.exitCode = rows.some(([, ms, bar]) => bar && ms > bar) ? 1 : 0;
