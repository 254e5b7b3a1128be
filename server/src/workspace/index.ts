/**
 * Many plans at once: which documents there are, which plan carries out which, and task-to-task tracing between them.
 * Nothing here reads files or waits for a clock.
 *
 * Documents: `update` takes what the editor and the disk report and says which files to read and which documents to check
 * again; `planIndexing` and `indexFiles` read a whole workspace in the background; `createExclusion` and `isPlanFile` say
 * which files belong to it. Parents: `parentsOf`, `ancestorsOf`, `childrenOf`. Tasks: `createTraces` and `takenUp` in the
 * workspace, `traceTasks` for two plans, `matchBodyAppendix` and `duplicateTasks` within one. Reviews of links: `review`.
 */
export * from './document';
export * from './exclusion';
export * from './identity';
export * from './indexing';
export { nameParents } from './name-parents';
export { duplicateTasks, matchBodyAppendix } from './pairing';
export * from './pairs';
export * from './parents';
export * from './review';
export * from './trace';
export * from './traces';
export * from './tracing';
export * from './workspace';
