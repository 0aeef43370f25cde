import assert from 'node:assert/strict';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import type { WireExpectation } from '../../server/src/protocol/simulation.ts';
import { openScenario, WHOLE, withExample } from '../kit/lsp-simulation.ts';

const UNTITLED = 'untitled:attentes.scenario.yml';
const TEXT = `Statuts:
  nature_1.1.1: fait
Scores:
  nature_1.1.1: # la stratégie
    test: ce qui est vérifié
    point_fait: 1.5 # à revoir
    point_potentiel: 12
    desactive: yes
  nature_9.9.9: { point_fait: 1 }
  ailleurs_1.1.1: { point_fait: 2 }
`;

describe('the scores that a scenario expects', () => {
  it('are told beside those that it obtains, each with its action and its place', () =>
    withExample(async client => {
      const simulation = await openScenario(client, UNTITLED, TEXT, WHOLE).simulate();
      assert.deepEqual(simulation?.expectations?.map(summary), [
        'nature_1.1.1 (1.1.1) point_fait 1.5: 12, 10.5',
        'nature_1.1.1 (1.1.1) point_potentiel 12: met',
        'nature_1.1.1 (1.1.1) desactive true: false, null',
        'nature_9.9.9 (null) point_fait 1: null, null',
        'ailleurs_1.1.1 (null) point_fait 2: null, null',
      ]);
      const start = { line: 5, character: 16 };
      assert.deepEqual(simulation?.expectations?.[0]?.range, { start, end: { ...start, character: 19 } });
    }));

  it('are told after a change only where they are others', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, TEXT, WHOLE);
      const previous = (await scenario.simulate())?.resultId ?? null;
      const again = { type: 'statuses', statuses: { '1.1.1': 'fait' } } as const;
      const { simulation: same } = await scenario.change(again, { previous });
      assert.deepEqual([same?.rows, same?.expectations], [null, null]);
      const undone = { type: 'statuses', statuses: { '1.1.1': 'pas_fait' } } as const;
      const { simulation: other } = await scenario.change(undone, { previous: same?.resultId ?? null });
      assert.equal(other?.rows, null);
      assert.deepEqual(other?.expectations?.map(({ actual }) => actual).slice(0, 2), [0, 12]);
      assert.deepEqual((await scenario.simulate({ previous: other?.resultId ?? null }))?.expectations, null);
    }));

  it('are accepted one by one, and the rest of the text stays as it is', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, TEXT, WHOLE);
      const figures = [{ action: 'nature_1.1.1', field: 'point_fait' }] as const;
      const { simulation } = await scenario.change({ type: 'accept', figures });
      assert.equal(scenario.text(), TEXT.replace('point_fait: 1.5 #', 'point_fait: 12 #'));
      assert.equal(simulation?.expectations?.[0]?.met, true);
    }));

  it('are accepted where there is no figure: what waits is another thing than none', () =>
    withExample(async client => {
      const waiting = 'Statuts: {}\nScores:\n  nature_1.1.1: { point_potentiel_perso: a_accepter, statut: fait }\n';
      const scenario = openScenario(client, UNTITLED, waiting, WHOLE);
      const before = (await scenario.simulate())?.expectations ?? [];
      assert.deepEqual(
        before.map(({ met, actual, isAcceptable }) => [met, actual, isAcceptable]),
        [
          [null, null, true],
          [false, null, true],
        ],
      );
      const figures = before.map(({ action, field }) => ({ action, field }));
      const { simulation } = await scenario.change({ type: 'accept', figures });
      const accepted = waiting.replace('a_accepter', 'null').replace('statut: fait', 'statut: null');
      assert.equal(scenario.text(), accepted);
      assert.deepEqual(
        simulation?.expectations?.map(({ met }) => met),
        [true, true],
      );
    }));

  it('are neither met nor missed while they wait, and accepted like the others', () =>
    withExample(async client => {
      const waiting = TEXT.replace('point_fait: 1.5', 'point_fait: a_accepter');
      const scenario = openScenario(client, UNTITLED, waiting, WHOLE);
      const first = (await scenario.simulate())?.expectations?.[0];
      assert.deepEqual([first?.expected, first?.actual, first?.difference, first?.met], [null, 12, null, null]);
      await scenario.change({ type: 'accept', figures: first ? [first] : [] });
      assert.equal(scenario.text(), TEXT.replace('point_fait: 1.5', 'point_fait: 12'));
    }));

  it('are accepted together, but for what has no figure', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, TEXT, WHOLE);
      const figures = (await scenario.simulate())?.expectations ?? [];
      const { simulation } = await scenario.change({ type: 'accept', figures });
      assert.equal(
        scenario.text(),
        TEXT.replace('point_fait: 1.5', 'point_fait: 12').replace('desactive: yes', 'desactive: no'),
      );
      assert.deepEqual(
        simulation?.expectations?.map(({ met }) => met),
        [true, true, true, false, false],
      );
      assert.deepEqual(simulation?.expectations, (await scenario.simulate())?.expectations);
    }));

  it('are not written into a text that has changed since', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, TEXT, WHOLE);
      client.change(UNTITLED, `# en-tête\n${TEXT}`);
      await assert.rejects(scenario.change({ type: 'accept', figures: [] }), { code: LSPErrorCodes.ContentModified });
    }));
});

function summary({ action, id, field, expected, actual, difference, met }: WireExpectation): string {
  return `${action} (${id}) ${field} ${expected}: ${met ? 'met' : `${actual}, ${difference}`}`;
}
