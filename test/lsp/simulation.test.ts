import assert from 'node:assert/strict';
import { committedNotification } from '../../server/src/protocol/simulation.ts';
import { measure } from '../kit/disk.ts';
import { withWorkspace } from '../kit/lsp.ts';
import { EXAMPLE, openScenario, RURAL, rowOf, WHOLE, withExample } from '../kit/lsp-simulation.ts';

const UNTITLED = 'untitled:essai.scenario.yml';

describe('a simulation', () => {
  it('holds the scope and all below it, scored under rules, answers and statuses', () =>
    withExample(async client => {
      const simulation = await openScenario(client, UNTITLED, RURAL, WHOLE).simulate();
      assert.equal(simulation?.referentialLabel, 'Nature en ville');
      assert.equal(simulation.title, 'Une commune rurale de 3\u00a0000 habitants qui débute');
      const { score, takesStatus, depth } = rowOf(simulation, '');
      assert.deepEqual([takesStatus, depth, score.potential], [false, 0, 85]);
      assert.deepEqual([score.done, score.planned, score.notDone].map(rounded), [28.6, 7.675, 7.05]);
      const row = rowOf(simulation, '2.1.1.3.2');
      assert.deepEqual([row.depth, row.takesStatus, row.status], [5, true, [0.5, 0.3, 0.2]]);
      assert.deepEqual(rowOf(simulation, '2.2.1.3').score.deactivated, true);
    }));

  it('tells the stars, what the next one takes, and the split by category', () =>
    withExample(async client => {
      const simulation = await openScenario(client, UNTITLED, RURAL, WHOLE).simulate();
      assert(simulation);
      const { stars, toNext, potential } = simulation.label;
      assert.deepEqual([stars, rounded(toNext ?? 0)], [1, rounded(0.35 * potential - 28.6)]);
      const parts = simulation.categories.map(({ score }) => score.potential);
      assert.equal(rounded(parts.reduce((sum, part) => sum + part, 0)), potential);
    }));

  it('is null for an action or a référentiel that is not there', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, RURAL, WHOLE);
      assert.equal(await scenario.simulate({ shown: { ...WHOLE, scope: '7.7.7' } }), null);
      assert.equal(await scenario.simulate({ shown: { referential: EXAMPLE, scope: '' } }), null);
      assert.equal(await scenario.simulate({ scenario: `${EXAMPLE}/absent.scenario.yml` }), null);
    }));

  it('reads a scenario from the disk where it is not open', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, '', WHOLE);
      const file = `${EXAMPLE}/scenarios/commune_rurale.scenario.yml`;
      assert.equal(rowOf(await scenario.simulate({ scenario: file }), '').score.potential, 85);
      assert.equal(rowOf(await scenario.simulate(), '').score.potential, 100);
    }));

  it('follows what is typed in a measure and in the scenario, and says so', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1', '', [40, 60]) }, async (client, folder) => {
      const shown = { referential: folder.uri(), scope: '1.1.1' };
      const scenario = openScenario(client, UNTITLED, 'Statuts:\n  x_1.1.1.1: fait\n', shown);
      assert.equal(rowOf(await scenario.simulate(), '1.1.1').score.done, 40);
      client.open(folder.uri('1.1.1.md'), measure('1.1.1', '', [30, 70]));
      assert.equal(rowOf(await scenario.simulate(), '1.1.1').score.done, 30);
      await client.settle();
      const known = client.revisions.length;
      scenario.write('Statuts:\n  x_1.1.1.2: fait\n');
      await client.until('an update', () => client.revisions.length > known);
      assert.equal(rowOf(await scenario.simulate(), '1.1.1').score.done, 70);
    }));
});

describe('beside a baseline', () => {
  it('every action has its score in another scenario', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, 'Statuts: {}\n', WHOLE);
      const uri = `${EXAMPLE}/scenarios/commune_rurale.scenario.yml`;
      const simulation = await scenario.simulate({ baseline: { kind: 'scenario', uri } });
      const { score, before } = rowOf(simulation, '');
      assert.deepEqual([simulation?.compared, score.potential, before?.potential], [true, 100, 85]);
    }));

  it('every action has its score in the text as last committed', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1', '', [40, 60]) }, async (client, folder) => {
      const shown = { referential: folder.uri(), scope: '1.1.1' };
      const scenario = openScenario(client, UNTITLED, 'Statuts:\n  x_1.1.1.1: fait\n', shown);
      const baseline = { kind: 'committed' } as const;
      assert.equal((await scenario.simulate({ baseline }))?.compared, false);
      const files = [{ uri: folder.uri('1.1.1.md'), text: measure('1.1.1', '', [25, 75]) }];
      await client.connection.sendNotification(committedNotification, { files });
      const simulation = await scenario.simulate({ baseline });
      assert.deepEqual([rowOf(simulation, '1.1.1').score.done, rowOf(simulation, '1.1.1').before?.done], [40, 25]);
      const draft = { uri: folder.uri('../ailleurs/1.1.2.md'), text: measure('1.1.2', '', [100]) };
      await client.connection.sendNotification(committedNotification, { files: [...files, draft] });
      assert.equal(rowOf(await scenario.simulate({ baseline }), '1.1.1').before?.done, 25);
      await client.connection.sendNotification(committedNotification, { files: null });
      assert.equal((await scenario.simulate({ baseline }))?.compared, false);
    }));
});

function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}
