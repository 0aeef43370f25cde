/** Keeps the list of the tests as the server knows them. */
import type * as vscode from 'vscode';
import { coalesce } from '../base/coalesce.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { TestItems } from './test-items.ts';

/** How long to wait after a change of a scenario before the tests are listed anew, in milliseconds. */
const PAUSE = 250;

export interface Listing extends vscode.Disposable {
  /** Ends when the tests are listed as the server knows them. */
  upToDate(): Promise<void>;
  /** To be called where others may be to be listed. */
  outdate(): void;
  again(): Promise<void>;
}

/** Nothing is asked for before somebody wants to see the tests. */
export function listTests(
  items: TestItems,
  server: Pick<LanguageServer, 'state' | 'expectingScenarios'>,
  onError: (error: unknown) => void,
): Listing {
  // Nothing is read before somebody wants to see the tests.
  let wanted = false;
  let listed: Promise<void> | null = null;
  const list = async (): Promise<void> => {
    items.list((await server.expectingScenarios({})).scenarios);
  };
  const upToDate = (): Promise<void> => {
    wanted = true;
    listed ??= list().catch((error: unknown) => {
      listed = null;
      onError(error);
    });
    return listed;
  };
  const update = coalesce(upToDate, () => PAUSE, onError);
  const outdate = (): void => {
    listed = null;
    if (wanted) update.request();
  };
  return {
    upToDate,
    outdate,
    again: () => {
      listed = null;
      return upToDate();
    },
    dispose: () => update.dispose(),
  };
}
