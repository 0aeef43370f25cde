import { join } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { median } from '../figures.ts';
import { within } from '../growth.ts';
import { openDocument } from '../open-document.ts';
import { measuresOf } from '../places.ts';
import type { Editing } from './editing.ts';
import { PROSE, stroke } from './strokes.ts';

const STROKES = 1000;
const FILES = 200;
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
      const paths = measuresOf(place).map(name => join(place.folder, name));
      const some = paths.slice(0, FILES);
      const before = await session.ask('heap');
      for (const path of some) {
        const document = await openDocument(session, path);
        await document.first;
        for (let typed = 0; typed < STROKES / some.length; typed++) await stroke(document, PROSE, 2 * typed);
      }
      return (100 * (await session.ask('heap'))) / before;
    },
  },
];
