import type { CloseAction, ErrorAction, ErrorHandler } from 'vscode-languageclient';

/** The library's enumerations, which only a host of extensions can load. */
export interface Actions {
  readonly ErrorAction: typeof ErrorAction;
  readonly CloseAction: typeof CloseAction;
}

/** So many messages may fail before the connection is given up. */
const MOST_ERRORS = 3;

/**
 * What the library does about a connection that fails: it gives it up, and starts nothing again, for it knows no pause; `ended` is
 * called instead, a turn later. A server that is killed while somebody types is told by errors, and its end may never be: to the
 * library a client that it stops for its errors was asked to end.
 */
export function whenEnded({ ErrorAction, CloseAction }: Actions, ended: () => void): ErrorHandler {
  return {
    error: (_error, _message, count = 0) => {
      if (count <= MOST_ERRORS) return { action: ErrorAction.Continue, handled: true };
      setTimeout(ended);
      return { action: ErrorAction.Shutdown, handled: true };
    },
    closed: () => {
      setTimeout(ended);
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
