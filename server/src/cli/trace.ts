/** `kehoach trace`: each task of a plan against the plans above it, and what nobody has taken up. */
import { resolve } from 'node:path';
import { type Language, say } from '../text/localized';
import { planOf } from '../workspace/document';
import { ancestorsOf, childrenOf, parentsOf } from '../workspace/parents';
import type { TraceParent } from '../workspace/trace';
import { traceTasks } from '../workspace/tracing';
import { type Corpus, createConfigs, openCorpus, uriOf } from './corpus';
import { type InputDocument, openDocuments, PROGRESS } from './documents';
import { type Io, languageOf, OK, TROUBLE, wantsColour } from './io';
import { type Lines, linesOf } from './lines';
import { readArguments } from './options';
import { parentNotes } from './parent-notes';
import { progressLine, put, tell, tellStrangers, tellTroubles } from './tell';
import { traceHtml } from './trace-html';
import { traceJson } from './trace-json';
import { traceMarkdown } from './trace-markdown';
import { reportOf, type TraceReport } from './trace-report';
import { reviewOf } from './trace-review';
import { traceText } from './trace-text';
import { TRACE_NOTES, USAGE_TRACE_COMMAND } from './trace-words';

const FORMATS = ['text', 'json', 'md', 'html'] as const;

const WIDEST = 120;
const USUAL_WIDTH = 100;

export async function runTrace(args: readonly string[], io: Io): Promise<number> {
  const given = readArguments(args, {
    format: { type: 'string' },
    parent: { type: 'string', multiple: true },
    config: { type: 'string' },
  });
  const format = given.choice('format', FORMATS);
  const language = languageOf(given.value('language'), io.env);
  if (given.flag('help')) {
    io.out(USAGE_TRACE_COMMAND[language]);
    return OK;
  }
  const asked = given.values('parent');
  const configs = createConfigs(given.value('config'), io.cwd);
  const progress = progressLine(io, language, PROGRESS);
  const opened = await openDocuments(given.positionals, io, {
    knowledge: configs.knowledge,
    excluded: configs.excluded,
    progress: progress.step,
  });
  progress.done();
  const corpus = await openCorpus(opened.documents, asked, configs, io);
  const trouble = configs.trouble();
  const troubles = [...opened.troubles, ...corpus.troubles, ...(trouble ? [trouble] : [])];
  let failed = tellTroubles({ troubles, empty: opened.empty }, io, language);
  tellStrangers(opened, io, language);

  const reports: TraceReport[] = [];
  const parents = asked.map((path) => uriOf(resolve(io.cwd, path)));
  const lines = createLines();
  for (const document of opened.documents) {
    const uri = uriOf(document.path);
    if (!document.plan.recognised || parents.includes(uri)) continue;
    const above = parents.length > 0 ? named(parents, corpus) : ancestorsOf(corpus.workspace, uri);
    if (above.length > 0) {
      const trace = traceTasks(document.plan, above);
      const files = { nameOf: corpus.nameOf, linesOf: lines };
      const review = await reviewOf(document.path, io);
      if ('links' in review) {
        reports.push(reportOf(document.name, document.plan.header, document.lines, trace, files, review));
        continue;
      }
      failed = tellTroubles({ troubles: [review], empty: [] }, io, language);
      reports.push(reportOf(document.name, document.plan.header, document.lines, trace, files));
    } else if (!tellParents(document, corpus, opened.documents.length > 1, io, language)) failed = true;
  }
  if (reports.length === 0) {
    tell(io, TRACE_NOTES.nothing[language]);
    return TROUBLE;
  }
  switch (format) {
    case 'json':
      io.out(traceJson(reports));
      break;
    case 'md':
      io.out(traceMarkdown(reports, language));
      break;
    case 'html':
      io.out(traceHtml(reports, language));
      break;
    case 'text': {
      const width = Math.min(WIDEST, io.columns ?? USUAL_WIDTH);
      io.out(traceText(reports, language, { colour: wantsColour(io), width }));
    }
  }
  return failed ? TROUBLE : OK;
}

/** The plans that `--parent` names, as they are named: whoever names a plan of a lower level gets it. */
function named(uris: readonly string[], { workspace }: Corpus): readonly TraceParent[] {
  return [...new Set(uris)].flatMap((uri) => {
    const plan = planOf(workspace.documents.get(uri));
    return plan ? [{ uri, plan }] : [];
  });
}

/** Says why there is nothing to compare a plan with. True when that is as it should be: the topmost plan of a folder. */
function tellParents(document: InputDocument, corpus: Corpus, many: boolean, io: Io, language: Language): boolean {
  const uri = uriOf(document.path);
  if (many && childrenOf(corpus.workspace, uri).length > 0) return true;
  for (const note of parentNotes(document.name, parentsOf(corpus.workspace, uri), corpus.nameOf)) {
    tell(io, say(note, language));
  }
  tell(io, put(TRACE_NOTES.noParent, language, { name: document.name }));
  return false;
}

/** Line tables of parents, each made once. */
function createLines(): (parent: TraceParent) => Lines {
  const known = new Map<string, Lines>();
  return ({ uri, plan }) => {
    const lines = known.get(uri) ?? linesOf(plan.tree.text);
    known.set(uri, lines);
    return lines;
  };
}
