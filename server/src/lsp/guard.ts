/** Handlers that cannot take the server down. */
import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

export type Log = (message: string) => void;

/** Lets messages that have arrived, a cancellation among them, be dispatched before going on. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** What a cancelled request is answered with. */
export const cancelled = (): ResponseError<never> =>
  new ResponseError(LSPErrorCodes.RequestCancelled, 'Request cancelled');

/** `error` with its stack, for the log. */
export const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

/**
 * `handler` for a request: a crash becomes a line in the log and `empty`, never a stale result; a request cancelled while
 * it waited is not begun.
 */
export function request<P, R>(
  name: string,
  log: Log,
  empty: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    try {
      const result = await handler(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      if (error instanceof ResponseError) return error as ResponseError<never>;
      log(`${name}: ${describe(error)}`);
      return empty;
    }
  };
}

/** `handler` for a notification or a timer: a crash becomes a line in the log. */
export function notification<P extends unknown[]>(
  name: string,
  log: Log,
  handler: (...params: P) => void | Promise<void>,
): (...params: P) => Promise<void> {
  return async (...params) => {
    try {
      await handler(...params);
    } catch (error) {
      log(`${name}: ${describe(error)}`);
    }
  };
}
