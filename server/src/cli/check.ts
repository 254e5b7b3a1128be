/** `kehoach check`: what is wrong with plans, in one of several forms. */
import { writeFile } from 'node:fs/promises';
import { type CheckedFinding, check } from '../rules/check';
import { catalogue, ruleById } from '../rules/registry';
import type { Severity } from '../rules/rule';
import type { Language } from '../text/localized';
import { say } from '../text/localized';
import { planOf } from '../workspace/document';
import { parentsOf } from '../workspace/parents';
import { createTraces } from '../workspace/traces';
import { update, type Workspace } from '../workspace/workspace';
import { acceptFindings, type Baselines, type CheckedAnew, createBaselines } from './baselines';
import { isSeverity } from './config';
import { type Configs, type Corpus, createConfigs, openCorpus, uriOf } from './corpus';
import { encode } from './decode';
import { documentOf, type InputDocument, openDocuments, PROGRESS } from './documents';
import { nameOf, STDIN } from './files';
import { diagnosticsOf, summaryOf } from './findings';
import { applySafeFixes } from './fix';
import { FINDINGS, type Io, languageOf, OK, TROUBLE, wantsColour } from './io';
import { NOTES, USAGE_CHECK } from './messages';
import { type Arguments, readArguments, wrong } from './options';
import { parentNotes } from './parent-notes';
import type { CheckedDocument, Report } from './report';
import { reportGithub } from './report-github';
import { reportJson } from './report-json';
import { reportJunit } from './report-junit';
import { reportSarif } from './report-sarif';
import { reportText } from './report-text';
import { progressLine, put, tell, tellStrangers, tellTroubles } from './tell';

const FORMATS = ['text', 'json', 'sarif', 'github', 'junit'] as const;
type Format = (typeof FORMATS)[number];

const WIDEST = 120;
const USUAL_WIDTH = 100;

export async function runCheck(args: readonly string[], io: Io): Promise<number> {
  const given = readArguments(args, {
    format: { type: 'string' },
    parent: { type: 'string', multiple: true },
    config: { type: 'string' },
    rule: { type: 'string', multiple: true },
    'max-warnings': { type: 'string' },
    fix: { type: 'boolean' },
    'write-baseline': { type: 'boolean' },
    'no-baseline': { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
  });
  const language = languageOf(given.value('language'), io.env);
  if (given.flag('help')) {
    io.out(USAGE_CHECK[language]);
    return OK;
  }
  const format = given.choice<Format>('format', FORMATS);
  const severities = readSeverities(given.values('rule'));
  const mostWarnings = readCount(given, 'max-warnings');
  if (given.flag('fix') && given.positionals.includes(STDIN)) throw wrong('fixStdin');
  if (given.flag('write-baseline') && given.flag('no-baseline')) throw wrong('twoBaselines');

  const configs = createConfigs(given.value('config'), io.cwd);
  const progress = progressLine(io, language, PROGRESS);
  const opened = await openDocuments(given.positionals, io, {
    knowledge: configs.knowledge,
    excluded: configs.excluded,
    progress: progress.step,
  });
  progress.done();
  const corpus = await openCorpus(opened.documents, given.values('parent'), configs, io);
  let failed = tellTroubles({ troubles: [...opened.troubles, ...corpus.troubles], empty: opened.empty }, io, language);
  if (tellConfigs(configs, io, language)) failed = true;
  if (!given.flag('quiet')) tellStrangers(opened, io, language);

  const writes = given.flag('write-baseline');
  const baselines = createBaselines(configs, io.cwd);
  const heeded = writes || given.flag('no-baseline') ? null : baselines;
  const session = createSession(corpus, configs, severities, heeded, io.today);
  let documents = opened.documents;
  if (given.flag('fix')) {
    const mended: InputDocument[] = [];
    for (const document of documents) {
      const after = await mend(document, session, io, language);
      if (!after) failed = true;
      mended.push(after ?? document);
    }
    documents = mended;
  }
  const others = { nameOf: corpus.nameOf, textOf: session.textOf };
  const checked: CheckedDocument[] = [];
  const anew: CheckedAnew[] = [];
  for (const document of documents) {
    const found = await session.check(document);
    if (writes) anew.push({ document, findings: found });
    // What has just been accepted is no finding any more.
    const findings = writes ? found.filter(({ thrown }) => thrown !== undefined) : found;
    checked.push({ ...document, diagnostics: diagnosticsOf(document, findings, language, others) });
    if (!given.flag('quiet')) {
      for (const note of parentNotes(
        document.name,
        parentsOf(session.workspace(), uriOf(document.path)),
        corpus.nameOf,
      )) {
        tell(io, say(note, language));
      }
    }
  }
  if (writes && !(await accept(baselines, anew, io, language))) failed = true;
  if (heeded && tellBaselines(heeded, io, language)) failed = true;
  const summary = summaryOf(
    checked.length,
    checked.flatMap((it) => it.diagnostics),
  );
  io.out(render(format, { documents: checked, summary, rules: catalogue, language, version: io.version() }, given, io));
  if (failed) return TROUBLE;
  return summary.errors > 0 || summary.warnings > mostWarnings ? FINDINGS : OK;
}

function render(format: Format, report: Report, given: Arguments, io: Io): string {
  switch (format) {
    case 'json':
      return reportJson(report);
    case 'sarif':
      return reportSarif(report);
    case 'github':
      return reportGithub(report);
    case 'junit':
      return reportJunit(report);
    case 'text': {
      const width = Math.min(WIDEST, io.columns ?? USUAL_WIDTH);
      return reportText(report, { colour: wantsColour(io), width, quiet: given.flag('quiet') });
    }
  }
}

type Severities = ReadonlyMap<string, Severity | 'off'>;

interface Session {
  readonly workspace: () => Workspace;
  readonly check: (document: InputDocument) => Promise<readonly CheckedFinding[]>;
  /** The document has another text now. */
  readonly replace: (document: InputDocument) => void;
  readonly textOf: (uri: string) => string | undefined;
}

/** Checks documents of one corpus; `severities` of the command line count before the configuration's. */
function createSession(
  corpus: Corpus,
  configs: Configs,
  severities: Severities,
  baselines: Baselines | null,
  today: string,
): Session {
  const traces = createTraces();
  let { workspace } = corpus;
  return {
    workspace: () => workspace,
    check: async ({ path, plan }) => {
      const config = await configs.for(path);
      const settled = new Map([...(config?.severities ?? []), ...severities]);
      const baseline = (await baselines?.acceptedFor(path)) ?? null;
      return check(plan, { trace: traces.of(workspace, uriOf(path)), today, severities: settled, baseline });
    },
    replace: ({ path, plan }) => {
      workspace = update(workspace, [{ kind: 'read', uri: uriOf(path), state: { kind: 'read', plan } }]).workspace;
    },
    textOf: (uri) => planOf(workspace.documents.get(uri))?.tree.text,
  };
}

/** The document with its safe fixes applied and written; null when it could not be written. */
async function mend(
  document: InputDocument,
  session: Session,
  io: Io,
  language: Language,
): Promise<InputDocument | null> {
  const fixed = await applySafeFixes(document.plan.tree.text, async (text) => {
    const current = documentOf(document, text, document.encoding, document.plan.knowledge);
    session.replace(current);
    return session.check(current);
  });
  if (fixed.count === 0) return document;
  try {
    await writeFile(document.path, encode(fixed.text, document.encoding));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    tell(io, put(NOTES.notWritten, language, { name: document.name, reason }));
    session.replace(document);
    return null;
  }
  tell(io, put(NOTES.fixed, language, { name: document.name, count: fixed.count }));
  const after = documentOf(document, fixed.text, document.encoding, document.plan.knowledge);
  session.replace(after);
  return after;
}

/** Writes the baseline and says so; false when it could not be written. */
async function accept(
  baselines: Baselines,
  checked: readonly CheckedAnew[],
  io: Io,
  language: Language,
): Promise<boolean> {
  try {
    for (const [file, count] of await acceptFindings(baselines, checked)) {
      tell(io, put(NOTES.accepted, language, { name: nameOf(file, io.cwd), count }));
    }
    return true;
  } catch (error) {
    const { path, code } = error as NodeJS.ErrnoException;
    tell(io, put(NOTES.notWritten, language, { name: nameOf(path ?? '', io.cwd), reason: code ?? String(error) }));
    return false;
  }
}

/** Says what is wrong with the baselines. True when something is. */
function tellBaselines(baselines: Baselines, io: Io, language: Language): boolean {
  for (const { path, line, message } of baselines.problems()) {
    tell(io, put(NOTES.config, language, { name: `${nameOf(path, io.cwd)}:${line}`, reason: say(message, language) }));
  }
  return baselines.problems().length > 0;
}

function readSeverities(given: readonly string[]): Severities {
  const severities = new Map<string, Severity | 'off'>();
  for (const value of given) {
    const [id = '', severity] = value.split('=', 2);
    if (!isSeverity(severity)) throw wrong('badRule', { value });
    if (!ruleById(id)) throw wrong('unknownRule', { id, known: catalogue.map((rule) => rule.id).join(', ') });
    severities.set(id, severity);
  }
  return severities;
}

function readCount(given: Arguments, name: string): number {
  const value = given.value(name);
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d{1,9}$/.test(value)) throw wrong('badNumber', { name: `--${name}` });
  return Number(value);
}

/** Says what is wrong with the configurations. True when one could not be read. */
function tellConfigs(configs: Configs, io: Io, language: Language): boolean {
  for (const config of configs.all()) {
    for (const problem of config.problems) {
      const name = `${nameOf(config.path, io.cwd)}:${problem.line}`;
      tell(io, put(NOTES.config, language, { name, reason: say(problem.message, language) }));
    }
  }
  for (const { path, line, message } of configs.catalogueProblems()) {
    tell(io, put(NOTES.config, language, { name: `${nameOf(path, io.cwd)}:${line}`, reason: say(message, language) }));
  }
  const trouble = configs.trouble();
  if (trouble) tell(io, put(NOTES.config, language, { name: trouble.name, reason: say(trouble.message, language) }));
  return trouble !== null;
}
