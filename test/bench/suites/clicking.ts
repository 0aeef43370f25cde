import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type EditScenarioAnswer,
  type EditScenarioParams,
  editScenarioRequest,
  type SimulateParams,
  type Simulation,
  simulateRequest,
} from '../../../server/src/protocol/simulation.ts';
import type { Suite } from '../benchmark.ts';
import { median } from '../figures.ts';
import { within } from '../growth.ts';
import { openDocument } from '../open-document.ts';
import { type Editing, startEditing, stopEditing } from './editing.ts';

/** A scenario that is open in a view. */
interface Clicking extends Editing {
  /** Gives one of the actions another status, as a click in the view does. */
  readonly click: (round: number) => Promise<void>;
}

const STATUSES = ['fait', 'programme', 'pas_fait', 'non_concerne'] as const;
/** So many until what the server has to learn, and to compile, is there. */
const WARM_UP = 100;
const CLICKS = 1000;
/** Of what was there before, in per cent; what is left of so little differs by a tenth from one time to the next. */
const MOST = 125;

/** What stays in memory of the scores that were shown before. */
export const CLICKING: Suite<Clicking> = {
  async open(place) {
    const editing = await startEditing(place);
    if (place.scenario === undefined) throw new Error(`${place.folder} has no scenario`);
    const { connection } = editing.session;
    const document = await openDocument(editing.session, place.scenario, 'yaml');
    const shown = { referential: pathToFileURL(dirname(place.file)).href, scope: '' };
    let previous: string | null = null;
    let version = 1;
    const params = (): SimulateParams => ({ scenario: document.uri, shown, previous, baseline: null });
    const simulate = async (): Promise<Simulation> => {
      const answer: Simulation | null = await connection.sendRequest(simulateRequest, params());
      if (answer === null) throw new Error(`${document.uri} has no scores for ${shown.referential}`);
      previous = answer.resultId;
      return answer;
    };
    const { rows } = await simulate();
    const ids = rows?.flatMap(({ id }) => (id === '' ? [] : id)) ?? [];
    const click = async (round: number): Promise<void> => {
      const statuses = { [ids[round % ids.length] ?? '']: STATUSES[round % STATUSES.length] ?? 'fait' };
      const wish: EditScenarioParams = { simulate: params(), version, change: { type: 'statuses', statuses } };
      const { edits, simulation }: EditScenarioAnswer = await connection.sendRequest(editScenarioRequest, wish);
      previous = simulation?.resultId ?? previous;
      // From the last to the first, so that each finds its place.
      for (const { range, newText } of edits.toReversed()) {
        await document.edit(range, newText);
        version++;
      }
      await simulate();
    };
    return { ...editing, click };
  },
  close: stopEditing,
  benchmarks: [
    {
      name: `memory after ${CLICKS} clicks in a scenario, of that before`,
      unit: '%',
      growth: within(MOST),
      rounds: 1,
      of: median,
      async measure({ session, click }) {
        for (let round = 0; round < WARM_UP; round++) await click(round);
        const before = await session.ask('heap');
        for (let round = WARM_UP; round < WARM_UP + CLICKS; round++) await click(round);
        return (100 * (await session.ask('heap'))) / before;
      },
    },
  ],
};
