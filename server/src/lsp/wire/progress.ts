import type { Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import { stackOf } from '../../../../l10n/said-by.ts';
import { say } from '../../../../l10n/say.ts';
import type { Log } from './log.ts';

/** Fewer files are read before anybody could see that they are. */
const WORTH_TELLING = 300;

/** Shows how far a long reading is, to clients that can show it: `read` files of `all`, ended where all are read. */
export function readingProgress(
  connection: Connection,
  log: Log,
  isSupported: () => boolean,
): (read: number, all: number) => void {
  let shown: Promise<WorkDoneProgressReporter | undefined> | undefined;
  const begin = async (): Promise<WorkDoneProgressReporter | undefined> => {
    try {
      const reporter = await connection.window.createWorkDoneProgress();
      reporter.begin(say('Reading the référentiels'), 0);
      return reporter;
    } catch (error) {
      log.error(`progress: ${stackOf(error)}`);
      return undefined;
    }
  };
  return (read, all) => {
    if (all < WORTH_TELLING || !isSupported()) return;
    const isOver = read >= all;
    // What is over may be told twice, and begins nothing.
    if (!isOver) shown ??= begin();
    void shown?.then(reporter => (isOver ? reporter?.done() : reporter?.report(Math.round((100 * read) / all))));
    if (isOver) shown = undefined;
  };
}
