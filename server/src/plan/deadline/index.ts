export { type FoundDeadline, findDeadline } from './prose';
export { readDeadline } from './read';
