/**
 * Many plans at once: which documents there are, which plan carries out which, and task-to-task tracing between them.
 * Nothing here reads files or waits for a clock.
 */
export * from './document';
export * from './identity';
export * from './indexing';
export { duplicateTasks, matchBodyAppendix } from './pairing';
export * from './pairs';
export * from './parents';
export * from './trace';
export * from './tracing';
export * from './workspace';
