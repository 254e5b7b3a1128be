/** What is read out of a plan and found in it, one line each, for review in a diff. */
import { type DocumentJson, documentJson, type MentionJson } from '../../server/src/cli/tasks-json';
import { type Lines, linesOf } from '../../server/src/cli/lines';
import type { Plan } from '../../server/src/plan/model';
import type { CheckedFinding } from '../../server/src/rules/check';

const LONGEST = 70;

const short = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

const names = (mentions: readonly MentionJson[]): string => mentions.map((mention) => mention.text).join(' ; ');

/** `name: value` for those that have a value. */
const fields = (pairs: readonly (readonly [string, string | null | undefined])[]): string =>
  pairs
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}: ${value}`)
    .join(' | ');

const when = (deadline: DocumentJson['tasks'][number]['deadline']): string =>
  deadline === null
    ? ''
    : `${short(deadline.text)} (${[deadline.kind, deadline.start ?? '', deadline.end ?? ''].join(' ').trim()})`;

/** The readings of one plan. */
export function readingLines(name: string, plan: Plan): string {
  const { document, sections, tasks, services, citations, agencies } = documentJson(name, plan, linesOf(plan.tree.text));
  const { number, issueDate, place, issuer, level, title, parents } = document;
  const out = [
    `# ${name}`,
    fields([['number', number], ['date', issueDate], ['place', place], ['issuer', issuer], ['level', level]]),
    `title: ${title}`,
    ...parents.map((it) => fields([['parent', it.number], ['date', it.date], ['issuer', it.issuer]])),
    '',
    `## sections ${sections.length}`,
    ...sections.map((it) => `${it.line}\t${'  '.repeat(it.level - 1)}${it.marker || '-'} [${it.role}] ${short(it.title)}`),
    '',
    `## tasks ${tasks.length}`,
    ...tasks.map((it) =>
      [
        `${it.line}-${it.endLine}\t${it.id} [${it.form}] ${short(it.text)}`,
        fields([
          [it.leadMarked ? 'lead' : 'owners', names(it.owners)],
          ['coop', names(it.coop)],
          ['deadline', when(it.deadline)],
          ['product', it.product && short(it.product)],
          ['missing', it.missing.join(', ')],
        ]),
      ].join('\n\t\t'),
    ),
    '',
    `## services ${services.length}`,
    ...services.map((it) =>
      [
        `${it.line}\t${it.row ?? '-'} #${it.standard ?? '-'} ${short(it.name)}`,
        fields([['level', it.level], ['owners', names(it.owners)], ['coop', names(it.coop)], ['deadline', when(it.deadline)]]),
      ].join('\n\t\t'),
    ),
    '',
    `## citations ${citations.length}`,
    ...citations.map((it) => `${it.line}\t${fields([['type', it.type], ['number', it.number], ['date', it.date], ['issuer', it.issuer]])}`),
    '',
    `## agencies ${agencies.length}`,
    ...agencies.map((it) => `${it.canonical}: ${it.variants.map((variant) => `${variant.text} ×${variant.lines.length}`).join(' ; ')}`),
  ];
  return `${out.join('\n')}\n`;
}

/** The findings of one plan. */
export function findingLines(name: string, plan: Plan, findings: readonly CheckedFinding[]): string {
  const lines: Lines = linesOf(plan.tree.text);
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  const out = [
    `# ${name}: ${findings.length}`,
    ...[...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([rule, n]) => `${String(n).padStart(4)}  ${rule}`),
    '',
    ...findings.map(({ rule, severity, span }) => {
      const { line, column } = lines.at(span.start);
      return `${line}:${column}\t${rule.id} [${severity}] ${short(plan.tree.text.slice(span.start, span.end))}`;
    }),
  ];
  return `${out.join('\n')}\n`;
}
