import { join } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { median } from '../figures.ts';
import { within } from '../growth.ts';
import { openDocument } from '../open-document.ts';
import { measuresOf } from '../places.ts';
import type { Session } from '../session.ts';
import type { Editing } from './editing.ts';
import { PROSE, stroke } from './strokes.ts';

const STROKES = 1000;
const FILES = 200;
/** So many files, and letters into each, until what runs has been compiled, which is kept as well. */
const WARM = { files: 10, letters: 50 };
/** Of what was there before, in per cent. */
const MOST = 105;

/** What stays in memory of what was typed into many files, which are closed again. */
export const MEMORY: readonly Benchmark<Editing>[] = [
  {
    name: `memory after ${STROKES} keystrokes of prose in ${FILES} files, of that before`,
    unit: '%',
    growth: within(MOST),
    rounds: 1,
    of: median,
    async measure({ session, place }) {
      const some = measuresOf(place)
        .slice(0, FILES)
        .map(name => join(place.folder, name));
      for (const path of some.slice(0, WARM.files)) await type(session, path, WARM.letters);
      const before = await session.ask('heap');
      for (const path of some) await type(session, path, STROKES / some.length);
      return (100 * (await session.ask('heap'))) / before;
    },
  },
];

/** Opens a file, types so many letters into it, and gives them up. */
async function type(session: Session, path: string, letters: number): Promise<void> {
  const document = await openDocument(session, path);
  await document.first;
  for (let typed = 0; typed < letters; typed++) await stroke(document, PROSE, 2 * typed);
  const given = session.published(({ uri, version }) => uri === document.uri && version === undefined);
  await document.close();
  await given;
}
