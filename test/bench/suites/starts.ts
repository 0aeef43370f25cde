/** How long programs take that begin with nothing: the command line, and a server that reads its folder. */
import type { Benchmark, Place, Suite } from '../benchmark.ts';
import { check } from '../check.ts';
import { least, median } from '../figures.ts';
import { FLAT, LINEAR, within } from '../growth.ts';
import { openDocument } from '../open-document.ts';
import { type Session, startSession } from '../session.ts';
import { PROSE, stroke } from './strokes.ts';

const LONGEST_TURN = 50;
const LONGEST_ANSWER = 100;

export const STARTS: Suite<Place> = {
  open: async place => place,
  close: async () => undefined,
  benchmarks: [
    started('start: the first diagnostics of the open file', { growth: FLAT, rounds: 5 }, async (session, place) => {
      const document = await openDocument(session, place.file);
      await document.first;
      return session.clock();
    }),
    started('start: the diagnostics of all files', { growth: LINEAR, rounds: 3 }, async (session, place) => {
      await ready(session, place);
      return session.clock();
    }),
    started('start: the longest turn', { growth: within(LONGEST_TURN), rounds: 2 }, async (session, place) => {
      await session.ask('watchTurns');
      await ready(session, place);
      return session.ask('longestTurn');
    }),
    started('start: the longest answer to a keystroke', { growth: within(LONGEST_ANSWER), rounds: 2 }, typedMeanwhile),
    {
      ...started('memory when all is read', { growth: LINEAR, rounds: 1 }, async (session, place) => {
        await ready(session, place);
        return session.ask('heap');
      }),
      unit: 'MB',
      of: median,
    },
    {
      name: 'check: CPU of the command',
      unit: 'ms',
      growth: LINEAR,
      rounds: 3,
      of: least,
      measure: async ({ built, folder }) => (await check(built, folder)).cpu,
    },
  ],
};

/** A server with the file open, of which all has been told that is wrong in its folder. */
export async function ready(session: Session, { file, problems }: Place) {
  const document = await openDocument(session, file);
  await document.first;
  await session.counted(problems);
  return document;
}

/** Types until all is told that is wrong in the folder; the slowest keystroke counts. */
async function typedMeanwhile(session: Session, { file, problems }: Place): Promise<number> {
  const document = await openDocument(session, file);
  await document.first;
  let isToldOfAll = false;
  const told = session.counted(problems).then(() => {
    isToldOfAll = true;
  });
  let slowest = 0;
  // In pairs: what was typed is deleted again, for the problems to be those that are awaited.
  for (let round = 0; !isToldOfAll || round % 2 === 1; round++) {
    slowest = Math.max(slowest, await stroke(document, PROSE, round));
  }
  await told;
  return slowest;
}

function started(
  name: string,
  { growth, rounds }: Pick<Benchmark<Place>, 'growth' | 'rounds'>,
  measure: (session: Session, place: Place) => Promise<number>,
): Benchmark<Place> {
  return {
    name,
    unit: 'ms',
    growth,
    rounds,
    of: least,
    async measure(place) {
      const session = await startSession(place);
      try {
        return await measure(session, place);
      } finally {
        await session.stop();
      }
    },
  };
}
