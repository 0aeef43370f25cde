import type { Connection, WorkDoneProgressReporter } from 'vscode-languageserver';
import { say } from '../../../l10n/say.ts';

/** Fewer files are read before anybody could see that they are. */
const WORTH_TELLING = 300;

/** Shows how far a long reading is, to clients that can show it: `read` files of `all`, ended where all are read. */
export function readingProgress(
  connection: Connection,
  isSupported: () => boolean,
): (read: number, all: number) => void {
  let shown: Promise<WorkDoneProgressReporter> | undefined;
  const begin = async (): Promise<WorkDoneProgressReporter> => {
    const reporter = await connection.window.createWorkDoneProgress();
    reporter.begin(say('Reading the référentiels'), 0);
    return reporter;
  };
  return (read, all) => {
    if (all < WORTH_TELLING || !isSupported()) return;
    shown ??= begin();
    const isOver = read >= all;
    const told = shown.then(reporter => (isOver ? reporter.done() : reporter.report(Math.round((100 * read) / all))));
    told.catch((error: unknown) => connection.console.error(`progress: ${String(error)}`));
    if (isOver) shown = undefined;
  };
}
