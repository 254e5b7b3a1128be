import type { Browser } from 'playwright-core';

/** Path of a Chromium that is on this machine, CHROMIUM_PATH first; null where there is none. */
export function findChromium(): string | null;

/** Starts it, headless. */
export function launchChromium(executablePath: string): Promise<Browser>;
