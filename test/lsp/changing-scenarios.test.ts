import assert from 'node:assert/strict';
import { LSPErrorCodes } from 'vscode-languageserver/node';
import { measure } from '../kit/disk.ts';
import { withWorkspace } from '../kit/lsp.ts';
import { openScenario, RURAL, rowOf, WHOLE, withExample } from '../kit/lsp-simulation.ts';

const UNTITLED = 'untitled:essai.scenario.yml';

describe('changing a scenario', () => {
  it('writes statuses, answers, the collectivité and a title, and shows what becomes of the score', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, '', WHOLE);
      await scenario.change({ type: 'title', title: 'Essai' });
      await scenario.change({ type: 'identity', property: 'type', values: ['commune'] });
      await scenario.change({ type: 'answer', question: 'cours_eau', answer: 'NON' });
      const { simulation } = await scenario.change({
        type: 'statuses',
        statuses: { '1.1.1.2': 'fait', '1.1.1.3': [0.5, 0.5, 0] },
      });
      assert.equal(
        scenario.text(),
        'Test: Essai\nCollectivité:\n  type: [commune]\nRéponses:\n  cours_eau: NON\nStatuts:\n  nature_1.1.1.2: fait\n  nature_1.1.1.3: [0.5, 0.5, 0]\n',
      );
      assert.equal(rowOf(simulation, '2.2.1.3').score.deactivated, true);
      const now = await scenario.simulate();
      assert.deepEqual(now?.rows, simulation?.rows);
    }));

  it('names what it changes by its folder where its name means another référentiel', () => {
    const root = '# CAE\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n';
    const year = { 'actions/cae.md': root, 'actions/1.1.1.md': measure('1.1.1', '', [40, 60]) };
    const in2023 = Object.fromEntries(
      Object.entries(year).map(([name, text]) => [name.replace('actions', '2023'), text]),
    );
    return withWorkspace({ ...year, ...in2023 }, async (client, folder) => {
      const shown = { referential: folder.uri('2023'), scope: '1.1.1' };
      const scenario = openScenario(client, folder.uri('actions/x.scenario.yml'), '', shown);
      const { simulation } = await scenario.change({ type: 'statuses', statuses: { '1.1.1.1': 'fait' } });
      assert.equal(scenario.text(), 'Statuts:\n  cae_2023_1.1.1.1: fait\n');
      assert.equal(rowOf(simulation, '1.1.1').score.done, 40);
    });
  });

  it('is told with the faults of the text as it was, for the scores come first; those of the new one are told next', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, 'Statuts:\n  nature_9.9.9: fait\n', WHOLE);
      const before = await scenario.simulate();
      const status = { type: 'statuses', statuses: { '1.1.1': 'fait' } } as const;
      const { simulation } = await scenario.change(status, { previous: before?.resultId ?? null });
      const after = await scenario.simulate({ previous: simulation?.resultId ?? null });
      const told = [before, simulation, after].map(one => one?.problems);
      assert.deepEqual(told, [1, 1, 2]);
      assert.deepEqual(after?.changes, []);
    }));

  it('clears the statuses of the scope and leaves the others', () =>
    withExample(async client => {
      const text = 'Statuts:\n  nature_1.1.1.2: fait\n  nature_2.1.1.1: fait\n  autre_1.1.1.2: fait\n';
      const scenario = openScenario(client, UNTITLED, text, { ...WHOLE, scope: '1.1.1' });
      await scenario.change({ type: 'clear' });
      assert.equal(scenario.text(), 'Statuts:\n  nature_2.1.1.1: fait\n  autre_1.1.1.2: fait\n');
    }));

  it('is refused, in words, where the text would not outlive it', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, 'Statuts:\n- nature_1.1.1.2\n', WHOLE);
      const change = scenario.change({ type: 'statuses', statuses: { '1.1.1.3': 'fait' } });
      await assert.rejects(change, /^Error: The text of this scenario is written in a way/);
    }));

  it('is refused for another version of the text', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, RURAL, WHOLE);
      client.change(UNTITLED, `${RURAL}# typed\n`);
      await assert.rejects(scenario.change({ type: 'clear' }), { code: LSPErrorCodes.ContentModified });
    }));
});

describe('the statuses of a référentiel without a name', () => {
  it('are changed under the prefix that each is written with', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1', '', [40, 60]) }, async (client, folder) => {
      const shown = { referential: folder.uri(), scope: '1.1.1' };
      const text = 'Statuts:\n  w_1.1.1.1: fait\n  cae_1.1.1.2: fait\n';
      const scenario = openScenario(client, UNTITLED, text, shown);
      await scenario.change({ type: 'statuses', statuses: { '1.1.1.2': 'programme' } });
      assert.equal(scenario.text(), 'Statuts:\n  w_1.1.1.1: fait\n  cae_1.1.1.2: programme\n');
      const { simulation } = await scenario.change({ type: 'clear' });
      assert.equal(scenario.text(), 'Statuts:\n');
      assert.equal(rowOf(simulation, '1.1.1').score.done, 0);
    }));
});

describe('two référentiels in folders of one name', () => {
  it('are told apart, in what is shown and in what is written', () =>
    withWorkspace(
      {
        'un/mesures/1.1.1.md': measure('1.1.1', '', [40, 60]),
        'deux/mesures/1.1.1.md': measure('1.1.1', '', [40, 60]),
      },
      async (client, folder) => {
        const shown = { referential: folder.uri('un/mesures'), scope: '1.1.1' };
        const scenario = openScenario(client, folder.uri('deux/a.scenario.yml'), '', shown);
        const { simulation } = await scenario.change({ type: 'statuses', statuses: { '1.1.1.1': 'fait' } });
        assert.equal(scenario.text(), 'Statuts:\n  un_mesures_1.1.1.1: fait\n');
        assert.equal(rowOf(simulation, '1.1.1').score.done, 40);
        assert.match(simulation?.referentialLabel ?? '', /^mesures \(.*un\)$/);
      },
    ));
});
