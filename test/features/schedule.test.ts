import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { debounce } from '../../server/src/lsp/schedule';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('runs once when nobody asks any more', () => {
  const run = vi.fn();
  const { ask } = debounce(100, run);
  ask();
  vi.advanceTimersByTime(60);
  ask();
  vi.advanceTimersByTime(99);
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(1);
});

it('is not put off for ever by somebody who keeps asking', () => {
  const run = vi.fn();
  const { ask } = debounce(100, run);
  for (let i = 0; i < 20; i++) {
    ask();
    vi.advanceTimersByTime(50);
  }
  expect(run).toHaveBeenCalledTimes(2);
});

it('does not run when it is called off', () => {
  const run = vi.fn();
  const { ask, cancel } = debounce(100, run);
  ask();
  cancel();
  vi.advanceTimersByTime(1000);
  expect(run).not.toHaveBeenCalled();
});
