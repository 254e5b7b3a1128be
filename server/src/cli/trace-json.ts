/** Traces in the command line's JSON. The shape is an interface: keep it. */
import { countsOf, type TraceReport } from './trace-report';

/** One plan: its trace. Several: the traces under `traces`, with a summary. */
export function traceJson(reports: readonly TraceReport[]): string {
  const [only, ...more] = reports.map(one);
  if (only && more.length === 0) return `${JSON.stringify({ version: 1, ...only }, null, 1)}\n`;
  const traces = reports.map(one);
  const parents = [...new Set(traces.flatMap((trace) => trace.parents))];
  const summary = reports.map((report) => {
    const { tasks, inherited, changed, fresh, unsure, later } = countsOf(report);
    const { child, coverage } = report;
    return { child: child.file, number: child.number, tasks, inherited, changed, new: fresh, unsure, later, coverage };
  });
  return `${JSON.stringify({ version: 1, parents, summary, traces }, null, 1)}\n`;
}

const one = ({ child, parents, rows, uncovered, coverage }: TraceReport) => ({
  child: child.file,
  parents: parents.map((parent) => parent.file),
  links: rows.map(({ task, parent, nearest, status, unsure, score, differences, later, review }) => ({
    task: task.id,
    line: task.line,
    parent: parent?.file ?? null,
    parentTask: parent?.id ?? null,
    parentLine: parent?.line ?? null,
    status,
    score: Math.round(score * 100) / 100,
    confidence: unsure ? 'unsure' : 'sure',
    differences: differences.map((difference) => difference.what),
    later,
    ...(review ? { review } : {}),
    ...(unsure && nearest
      ? { nearest: { parent: nearest.file, parentTask: nearest.id, parentLine: nearest.line } }
      : {}),
  })),
  uncovered: uncovered.map((task) => ({
    parent: task.file,
    parentTask: task.id,
    parentLine: task.line,
    text: task.text,
  })),
  coverage,
});
