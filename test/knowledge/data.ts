/** The catalogues' files as they stand. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../server/data/', import.meta.url));

/** The JSON in a file under server/data/. */
// biome-ignore lint/suspicious/noExplicitAny: tests look at whatever stands there.
export const readData = (path: string): any => JSON.parse(readFileSync(root + path, 'utf8'));
