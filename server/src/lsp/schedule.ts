/** Timers that do not pile up. */

export interface Debounced {
  /** Runs once, when nobody has asked for a while, but not later than a few such whiles after the first. */
  readonly ask: () => void;
  readonly cancel: () => void;
}

/** How many times the delay somebody who keeps asking is put off. */
const PATIENCE = 4;

/** `delay` in milliseconds. */
export function debounce(delay: number, run: () => unknown): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first: number | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
    first = undefined;
  };
  const fire = (): void => {
    first = undefined;
    run();
  };
  return {
    ask() {
      first ??= Date.now();
      clearTimeout(timer);
      timer = setTimeout(fire, Math.max(0, Math.min(delay, first + PATIENCE * delay - Date.now())));
    },
    cancel,
  };
}
