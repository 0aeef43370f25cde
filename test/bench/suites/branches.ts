import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DidChangeWatchedFilesNotification, FileChangeType } from 'vscode-languageserver/node';
import type { Benchmark } from '../benchmark.ts';
import { check } from '../check.ts';
import { least, mean } from '../figures.ts';
import { type Growth, LINEAR, within } from '../growth.ts';
import { measuresOf } from '../places.ts';
import type { Editing } from './editing.ts';
import { timed } from './timed.ts';

const LONGEST_TURN = 50;
const MORE = '\nVoir la mesure 98.7.6.\n';

/** What happens when git brings another branch, on which every third file is another. */
export const BRANCHES: readonly Benchmark<Editing>[] = [
  // In the least workspace, what several switches leave behind is collected in one of them; in a large one, in each.
  switched('switch of branch: the diagnostics of every third file', LINEAR, mean, timed),
  switched('switch of branch: the longest turn', within(LONGEST_TURN), least, async (change, { session }) => {
    await session.ask('watchTurns');
    await change();
    return session.ask('longestTurn');
  }),
];

/** In every even round the files get a fault more (or two, by what they end in), in the next they lose it. */
function switched(
  name: string,
  growth: Growth,
  of: Benchmark<Editing>['of'],
  measure: (change: () => Promise<void>, editing: Editing) => Promise<number>,
): Benchmark<Editing> {
  return {
    name,
    unit: 'ms',
    growth,
    rounds: 8,
    of,
    async measure(editing, round) {
      const { place, session } = editing;
      const isMore = round % 2 === 0;
      const names = measuresOf(place).filter((_, at) => at % 3 === 0);
      const paths = names.map(name => join(place.folder, name));
      for (const path of paths) {
        const text = readFileSync(path, 'utf8');
        writeFileSync(path, isMore ? text + MORE : text.slice(0, -MORE.length));
      }
      const changes = paths.map(path => ({ uri: pathToFileURL(path).href, type: FileChangeType.Changed }));
      const { problems } = await check(place.built, place.folder);
      const wanted = new Map(names.map(name => [name, problems.get(name) ?? 0]));
      const change = async (): Promise<void> => {
        await session.connection.sendNotification(DidChangeWatchedFilesNotification.method, { changes });
        await session.counted(wanted);
      };
      return measure(change, editing);
    },
  };
}
