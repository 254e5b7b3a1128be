/** Timers that do not pile up. */

export interface Debounced {
  /** Runs once, when nobody has asked for `delay` milliseconds. */
  readonly ask: () => void;
  readonly cancel: () => void;
}

export function debounce(delay: number, run: () => unknown): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => clearTimeout(timer);
  return {
    ask() {
      cancel();
      timer = setTimeout(run, delay);
    },
    cancel,
  };
}
