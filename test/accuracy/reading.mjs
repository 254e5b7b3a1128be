// What was read out of a plan against its labels. Labels that reasonable readers could disagree on (certain: false) count
// neither way.
import { compareSets, compareValues, plain, share, tally } from './count.mjs';

const words = (mentions) => mentions.map((mention) => mention.text);
const tight = (text) => plain(text).replace(/ /g, '');

/** Scores one document of `tasks --format json`; `complain` hears of everything that is not as labelled. */
export function scoreReading(gold, read, complain) {
  const score = {
    tasks: tally(),
    owners: tally(),
    coop: tally(),
    lead: share(),
    deadlines: tally(),
    dates: share(),
    missing: tally(),
    'service rows': tally(),
    'service numbers': share(),
    citations: tally(),
    parents: tally(),
    header: share(),
  };
  scoreHeader(score, gold.document, read.document, complain);
  scoreTasks(score, gold.tasks, read.tasks, complain);
  scoreServices(score, gold.services ?? [], read.services, complain);
  const key = (citation) => `${tight(citation.number)}@${citation.date ?? ''}`;
  const labelled = (gold.citations ?? []).filter((citation) => citation.number && citation.certain !== false);
  compareSets(score.citations, labelled.map(key), read.citations.filter((citation) => citation.number).map(key));
  return score;
}

function scoreHeader(score, gold, read, complain) {
  for (const key of ['number', 'issueDate', 'level']) {
    if (!compareValues(score.header, tight(gold[key]), tight(read[key])))
      complain(`${key}: ${gold[key]}, read ${read[key]}`);
  }
  const numbers = (document) => document.parents.map((parent) => parent.number);
  if (!compareSets(score.parents, numbers(gold), numbers(read)))
    complain(`parents: ${numbers(gold)}, read ${numbers(read)}`);
}

function scoreTasks(score, labelled, read, complain) {
  const free = new Set(read);
  for (const gold of labelled) {
    const task = findTask(gold, free);
    if (task) free.delete(task);
    if (!gold.certain) continue;
    if (!task) {
      score.tasks.missed++;
      complain(`${gold.id}, line ${gold.lines[0]}: not read as a task`);
      continue;
    }
    score.tasks.right++;
    const say = (what, wanted, got) =>
      complain(`${gold.id}, line ${gold.lines[0]}: ${what} ${JSON.stringify(wanted)}, read ${JSON.stringify(got)}`);
    if (!compareSets(score.owners, gold.owners, words(task.owners))) say('owners', gold.owners, words(task.owners));
    if (!compareSets(score.coop, gold.coop, words(task.coop))) say('coop', gold.coop, words(task.coop));
    if (!compareValues(score.lead, gold.leadMarked, task.leadMarked)) say('lead', gold.leadMarked, task.leadMarked);
    scoreDeadline(score, gold.deadline, task.deadline, say);
    if (!compareSets(score.missing, gold.missing, task.missing)) say('missing', gold.missing, task.missing);
  }
  for (const task of free) complain(`line ${task.line}: read as a task: ${task.text.slice(0, 60)}`);
  score.tasks.extra += free.size;
}

/** The task among `free` that begins in the labelled lines with the labelled words, or begins where the label does. */
function findTask({ head, lines: [first, last] }, free) {
  const words = plain(head).slice(0, 25);
  const fits = (task) => task.line >= first && task.line <= last && plain(task.text).slice(0, 300).includes(words);
  return [...free].find(fits) ?? [...free].find((task) => task.line === first);
}

function scoreDeadline(score, gold, read, say) {
  if (!gold && !read) return;
  if (!gold || !read) {
    score.deadlines[gold ? 'missed' : 'extra']++;
    say('deadline', gold?.raw ?? null, read?.text ?? null);
    return;
  }
  const [wanted, got] = [plain(gold.raw), plain(read.text)];
  if (wanted.includes(got) || got.includes(wanted)) score.deadlines.right++;
  else {
    score.deadlines.extra++;
    score.deadlines.missed++;
    say('deadline', gold.raw, read.text);
  }
  const dates = (deadline) => `${deadline.start ?? ''}..${deadline.end ?? ''}`;
  if (!gold.start && !gold.end) return;
  if (!compareValues(score.dates, dates(gold), dates(read))) say('dates', dates(gold), dates(read));
}

function scoreServices(score, labelled, read, complain) {
  const begins = (name) => plain(name).slice(0, 40);
  for (const gold of labelled) {
    const row = read.find((service) => service.line === gold.line || begins(service.name) === begins(gold.name));
    if (!row) {
      score['service rows'].missed++;
      complain(`line ${gold.line}: service not read: ${gold.name}`);
      continue;
    }
    score['service rows'].right++;
    if (!compareValues(score['service numbers'], gold.standard ?? null, row.standard ?? null)) {
      complain(`line ${gold.line}: service ${gold.standard}, read ${row.standard}`);
    }
  }
  score['service rows'].extra += Math.max(0, read.length - labelled.length);
}
