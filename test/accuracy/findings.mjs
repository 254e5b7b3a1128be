// What was found wrong in a plan against its labelled defects. A finding is right when it stands on the labelled line
// (missing fields: anywhere in the labelled task) or on the counterpart line that the label's note names, or points there.
// Rules about a spelling are judged by the marked words: marking another occurrence of a labelled spelling is no mistake.
import { plain, tally } from './count.mjs';

const BY_WORDS = new Set([
  'inconsistent-agency',
  'undefined-abbreviation',
  'citation-inconsistent',
  'wrong-jurisdiction',
  'spelling',
  'obsolete-agency',
]);

/** Scores the diagnostics of `check --format json` for the rules `ids`; answers with a tally for each. */
export function scoreFindings(gold, diagnostics, text, ids, complain) {
  const marked = markedWords(text);
  const spellings = (gold.agencies ?? [])
    .filter((agency) => agency.variants.length > 1)
    .flatMap((agency) => agency.variants.map((variant) => plain(variant.text)));
  return Object.fromEntries(
    ids.map((rule) => {
      const labels = gold.defects.filter((defect) => defect.rule === rule);
      const found = diagnostics.filter((diagnostic) => diagnostic.rule === rule);
      const known = rule === 'inconsistent-agency' ? new Set(spellings) : new Set();
      return [rule, scoreRule(rule, labels, found, gold.tasks, marked, known, complain)];
    }),
  );
}

function scoreRule(rule, labels, found, tasks, marked, spellings, complain) {
  const count = tally();
  const used = new Set();
  const byWords = BY_WORDS.has(rule);
  const sameWords = (finding, label) => {
    const [words, wanted] = [marked(finding), plain(label.text)];
    return words !== '' && wanted !== '' && (words.includes(wanted) || wanted.includes(words));
  };
  const stands = (finding, label) => {
    const [first, last] = linesOf(rule, label, tasks);
    return (
      (finding.line <= last && finding.endLine >= first) ||
      counterparts(label).includes(finding.line) ||
      finding.related.some((related) => related.line === label.line)
    );
  };
  for (const label of labels) {
    const unused = found.filter((finding) => !used.has(finding));
    const hit =
      unused.find((finding) => stands(finding, label)) ??
      (byWords ? found.find((finding) => sameWords(finding, label)) : undefined);
    if (hit) used.add(hit);
    if (label.certain === false) continue;
    count[hit ? 'right' : 'missed']++;
    if (!hit) complain(`line ${label.line}: ${rule} not found: ${label.text}`);
  }
  for (const finding of found) {
    const fits = (label) => (byWords ? sameWords(finding, label) : stands(finding, label));
    if (used.has(finding) || labels.some(fits) || spellings.has(marked(finding))) continue;
    if (isOpen(rule, finding, tasks)) continue;
    count.extra++;
    complain(`line ${finding.line}: ${rule} on ${marked(finding).slice(0, 60)}`);
  }
  return count;
}

function linesOf(rule, label, tasks) {
  const task = rule.startsWith('missing-')
    ? tasks.find((it) => label.line >= it.lines[0] && label.line <= it.lines[1])
    : undefined;
  return task ? task.lines : [label.line, label.line];
}

/** What a task lacks is open where it is open whether it is a task. */
const isOpen = (rule, finding, tasks) =>
  rule.startsWith('missing-') &&
  tasks.some(({ certain, lines }) => !certain && finding.line >= lines[0] && finding.line <= lines[1]);

const counterparts = (label) =>
  [...(label.note ?? '').matchAll(/\b(?:lines?|l\.)\s*(\d+)/g)].map((match) => Number(match[1]));

/** The words that a finding marks, as labels are compared. */
function markedWords(text) {
  const lines = text.split('\n');
  return ({ line, column, endLine, endColumn }) =>
    plain((lines[line - 1] ?? '').slice(column - 1, line === endLine ? endColumn - 1 : undefined));
}
