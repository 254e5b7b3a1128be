import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotate } from './annotate';

const folder = join(__dirname, 'plans');

describe('plans of every shape read as their notes say', () => {
  for (const name of readdirSync(folder).sort()) {
    test(name, () => {
      const file = readFileSync(join(folder, name), 'utf8');
      expect(annotate(file)).toBe(file);
    });
  }
});
