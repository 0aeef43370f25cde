import { basename, dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { citationsRequest } from '../../../server/src/protocol/citations.ts';
import type { ActionKey } from '../../../server/src/protocol/language.ts';
import { childrenRequest, referentialsRequest } from '../../../server/src/protocol/tree.ts';
import type { Benchmark, Place } from '../benchmark.ts';
import { median } from '../figures.ts';
import { FLAT, LINEAR } from '../growth.ts';
import { asked } from './asking.ts';
import type { Editing } from './editing.ts';
import { stroke, TITLE } from './strokes.ts';
import { timed } from './timed.ts';

const STROKES = 40;

/** How long the tree view waits for what it shows. */
export const TREE: readonly Benchmark<Editing>[] = [
  asked('tree: the référentiels', LINEAR, ({ session: { connection } }) =>
    connection.sendRequest(referentialsRequest, {}),
  ),
  asked('tree: the référentiels under a filter', LINEAR, ({ session: { connection } }) =>
    connection.sendRequest(referentialsRequest, { filter: { text: 'eau', problemsOnly: true } }),
  ),
  asked('tree: a level that is opened', FLAT, level),
  asked('citations: of the measure at the cursor', FLAT, ({ session: { connection }, place }) =>
    connection.sendRequest(citationsRequest, measureOf(place)),
  ),
  {
    name: 'tree: the level that a keystroke in a title has changed',
    unit: 'ms',
    growth: FLAT,
    rounds: STROKES,
    of: median,
    async measure(editing, round) {
      await stroke(editing.document, TITLE, round);
      return timed(() => level(editing));
    },
  },
];

function level({ session: { connection }, place }: Editing): Promise<unknown> {
  return connection.sendRequest(childrenRequest, { parents: [parentOf(place)] });
}

/** The action right above the measure of the open file. */
function parentOf(place: Place): ActionKey {
  const { referential, id } = measureOf(place);
  return { referential, id: id.slice(0, id.lastIndexOf('.')) };
}

function measureOf({ file }: Place): ActionKey {
  return { referential: pathToFileURL(dirname(file)).href, id: basename(file, '.md') };
}
