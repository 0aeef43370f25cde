import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ScenarioChange } from '../../server/src/protocol/simulation.ts';
import type { WireStatus } from '../../server/src/protocol/statuses.ts';
import { measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { openScenario, RURAL, rowsAfter, WHOLE, withExample } from '../kit/lsp-simulation.ts';

const UNTITLED = 'untitled:essai.scenario.yml';

async function inExample<Result>(ask: (client: LspClient) => Promise<Result>): Promise<Result> {
  const answers: Result[] = [];
  await withExample(async client => void answers.push(await ask(client)));
  return answers[0] ?? assert.fail('no answer');
}

const STATUS = fc.constantFrom<WireStatus | null>('fait', 'pas_fait', 'non_concerne', [0.2, 0.3, 0.5], null);
const CHANGE: fc.Arbitrary<ScenarioChange> = fc.oneof(
  fc.dictionary(fc.constantFrom('1.1.1.1', '1.1.1.1.2', '2.1.2.1', '2.2.1.2.1', '3.2.1.2.2'), STATUS).map(statuses => {
    return { type: 'statuses' as const, statuses };
  }),
  fc.constantFrom<ScenarioChange>(
    { type: 'answer', question: 'plu', answer: 'OUI' },
    { type: 'answer', question: 'eclairage_part', answer: null },
    { type: 'identity', property: 'type', values: ['EPCI'] },
    { type: 'clear' },
  ),
);

describe('an answer after another', () => {
  it('holds only what differs, and gives the same rows', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, RURAL, WHOLE);
      const before = await scenario.simulate();
      const { simulation: delta } = await scenario.change(
        { type: 'statuses', statuses: { '3.2.1.1': 'fait' } },
        { previous: before?.resultId ?? null },
      );
      assert(before?.rows && delta);
      assert.equal(delta.rows, null);
      const ids = delta.changes.map(({ at }) => before.rows?.[at]?.id);
      assert.deepEqual(ids, ['', '3', '3.2', '3.2.1', '3.2.1.1']);
      const whole = await scenario.simulate();
      assert.deepEqual(rowsAfter(before.rows, delta), whole?.rows);
    }));

  it('gives the same as a whole one, whatever was changed', () =>
    withExample(client => {
      let opened = 0;
      return fc.assert(
        fc.asyncProperty(fc.array(CHANGE, { maxLength: 6 }), async changes => {
          const scenario = openScenario(client, `untitled:${opened++}.scenario.yml`, RURAL, WHOLE);
          const first = await scenario.simulate();
          let [rows, previous] = [first?.rows ?? [], first?.resultId ?? null];
          for (const change of changes) {
            const { simulation } = await scenario.change(change, { previous });
            assert(simulation);
            rows = simulation.rows ?? rowsAfter(rows, simulation);
            previous = simulation.resultId;
          }
          assert.deepEqual(rows, (await scenario.simulate())?.rows);
        }),
        { numRuns: 30 },
      );
    }));

  it('is whole to a client that holds the answer of another server', async () => {
    const first = await inExample(client => openScenario(client, UNTITLED, RURAL, WHOLE).simulate());
    const second = await inExample(client =>
      openScenario(client, UNTITLED, 'Statuts: {}\n', WHOLE).simulate({ previous: first?.resultId ?? null }),
    );
    assert.equal(second?.rows?.length, first?.rows?.length);
  });

  it('is whole where the rows are others, or what the client holds is forgotten', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1', '', [40, 60]) }, async (client, folder) => {
      const shown = { referential: folder.uri(), scope: '1.1.1' };
      const scenario = openScenario(client, UNTITLED, 'Statuts: {}\n', shown);
      const before = await scenario.simulate();
      client.open(folder.uri('1.1.1.md'), measure('1.1.1', '', [40, 50, 10]));
      assert.equal((await scenario.simulate({ previous: before?.resultId ?? '' }))?.rows?.length, 4);
      assert.equal((await scenario.simulate({ previous: 'forgotten' }))?.rows?.length, 4);
    }));
});
