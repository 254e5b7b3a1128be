/** Traces as one web page that needs nothing else: opens in a browser, follows its light or dark scheme, and prints. */
import type { Language } from '../text/localized';
import { percentOf, type TaskPlace, type TraceReport, type TraceRow } from './trace-report';
import {
  capital,
  countWords,
  coverageWords,
  differenceWords,
  headWords,
  summaryHead,
  summaryRow,
  type TraceWord,
  type Word,
  wordsIn,
} from './trace-words';

export function traceHtml(reports: readonly TraceReport[], language: Language): string {
  const word = wordsIn(language);
  const [first] = reports;
  const title = reports.length === 1 && first ? `${word('title')}: ${first.child.file}` : word('title');
  const body = [
    `<h1>${html(word('title'))}</h1>`,
    ...(reports.length > 1 ? [summary(reports, word)] : []),
    ...reports.map((report, i) => chapter(report, i, word)),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}

function chapter(report: TraceReport, index: number, word: Word): string {
  const { child, parents, rows, uncovered } = report;
  const fact = (texts: readonly string[]): string => `<p class="fact">${html(texts.join(' · '))}</p>`;
  const { all, unsure, later, suspect } = countWords(report, word);
  const notes = [all, unsure, later, suspect].filter(Boolean);
  return `<section id="p${index + 1}">
<h2>${html(child.title ?? child.file)}</h2>
${fact([...headWords(child, word), child.file])}
${parents.map((parent) => fact([`${word('against')}: ${[...headWords(parent, word), parent.file].join(' · ')}`])).join('\n')}
<div class="coverage">
<p>${html(coverageWords(report, word))}</p>
${bar(report)}
<ul>${notes.map((note) => `<li>${html(note)}</li>`).join('')}</ul>
</div>
${rows.length === 0 ? `<p>${html(word('noTasks'))}</p>` : tasksTable(rows, word)}
${uncovered.length === 0 ? `<p>${html(word('noneUncovered'))}</p>` : uncoveredTable(uncovered, word)}
</section>`;
}

function tasksTable(rows: readonly TraceRow[], word: Word): string {
  const head: TraceWord[] = ['line', 'task', 'state', 'parentTask', 'differences'];
  const title = `<h3>${html(word('tasks'))}</h3>`;
  return `${title}\n${table(
    head.map((key) => word(key)),
    rows.map((row) => rowHtml(row, word)),
  )}`;
}

function rowHtml(row: TraceRow, word: Word): string {
  const other = row.parent ?? (row.unsure ? row.nearest : null);
  const badges = [`<span class="badge ${row.status}">${html(word(row.status))}</span>`];
  if (row.unsure) badges.push(`<span class="badge unsure">${html(word('unsure'))}</span>`);
  if (row.later) badges.push(`<span class="badge later">${html(word('later'))}</span>`);
  if (row.review) badges.push(`<span class="badge later">${html(word(row.review))}</span>`);
  const parent = other ? `${row.parent ? '' : `<em>${html(word('nearest'))}:</em> `}${taskHtml(other)}` : '';
  const differences = row.differences.map((difference) => `<li>${html(differenceWords(difference, word))}</li>`);
  return cells([
    String(row.task.line),
    taskHtml(row.task),
    badges.join(' '),
    parent,
    differences.length > 0 ? `<ul>${differences.join('')}</ul>` : '',
  ]);
}

function uncoveredTable(tasks: readonly TaskPlace[], word: Word): string {
  const head = [word('line'), word('parentTask'), word('owner'), word('deadline')];
  const rows = tasks.map((task) => cells([String(task.line), taskHtml(task), html(task.owners), html(task.deadline)]));
  return `<h3>${html(word('uncovered'))} (${tasks.length})</h3>\n${table(head, rows)}`;
}

const bar = ({ coverage }: TraceReport): string =>
  `<div class="bar" aria-hidden="true"><span style="width:${percentOf(coverage)}%"></span></div>`;

function summary(reports: readonly TraceReport[], word: Word): string {
  const rows = reports.map((report, i) => {
    const [file = '', coverage = '', ...counts] = summaryRow(report).map(html);
    return cells([`<a href="#p${i + 1}">${file}</a>`, `${coverage}${bar(report)}`, ...counts]);
  });
  return `<section class="summary">\n<h2>${html(word('summary'))}</h2>\n${table(summaryHead(word), rows)}\n</section>`;
}

const taskHtml = (task: TaskPlace): string => `<b>${html(task.id)}</b> ${html(task.text)}`;

const cells = (row: readonly string[]): string => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

const table = (head: readonly string[], rows: readonly string[]): string =>
  `<div class="scroll"><table>
<thead><tr>${head.map((text) => `<th scope="col">${html(capital(text))}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

const STYLE = `
:root{color-scheme:light dark;--line:#d5d8dc;--soft:#f4f6f8;--dim:#5b6470;--good:#1b7f4b;--change:#9a6700;--new:#0b63b5;--bad:#b42318}
@media(prefers-color-scheme:dark){:root{--line:#3c424a;--soft:#23272d;--dim:#a3adb8;--good:#56c28a;--change:#e0b050;--new:#6cb2f2;--bad:#f28b82}}
body{margin:0;font:16px/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main{max-width:1200px;margin:0 auto;padding:1.5rem}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin:2.5rem 0 .25rem}h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
.fact{margin:.1rem 0;color:var(--dim)}
.coverage{background:var(--soft);border-radius:8px;padding:.75rem 1rem;margin:1rem 0}
.coverage p{margin:0 0 .4rem;font-weight:600}.coverage ul{margin:.5rem 0 0;padding-left:1.2rem}
.bar{height:.5rem;background:var(--line);border-radius:4px;overflow:hidden}.bar span{display:block;height:100%;background:var(--good)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.925rem}
th,td{border-bottom:1px solid var(--line);padding:.45rem .6rem;text-align:left;vertical-align:top}
th{background:var(--soft)}td:first-child{color:var(--dim);font-variant-numeric:tabular-nums}
.summary td:nth-child(n+2){font-variant-numeric:tabular-nums}
td ul{margin:0;padding-left:1rem}
.badge{display:inline-block;border:1px solid currentColor;border-radius:999px;padding:0 .5rem;font-size:.8rem;white-space:nowrap}
.inherited{color:var(--good)}.changed,.unsure{color:var(--change)}.new{color:var(--new)}.later{color:var(--bad)}
@media print{main{max-width:none;padding:0}section{break-before:page}section:first-of-type{break-before:auto}tr{break-inside:avoid}}
`;
