import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FileChangeType, LSPErrorCodes } from 'vscode-languageserver/node';
import { committedNotification, type ScenarioChange } from '../../server/src/protocol/simulation.ts';
import type { WireStatus } from '../../server/src/protocol/statuses.ts';
import { inFolder, measure } from '../kit/disk.ts';
import { type LspClient, withServer, withWorkspace } from '../kit/lsp.ts';
import { EXAMPLE, exampleScenario, KEY, openScenario, rowOf, rowsAfter, withExample } from '../kit/lsp-simulation.ts';

const WHOLE = { referential: KEY, scope: '' };
const UNTITLED = 'untitled:essai.scenario.yml';
const RURAL = exampleScenario('commune_rurale.scenario.yml');

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

describe('scenarios in the editor', () => {
  it('have diagnostics while they are open, and none of ours for other YAML', () =>
    withExample(async client => {
      client.open(UNTITLED, 'Statuts:\n  nature_1.1.1.1: fini\n', 'yaml');
      client.open('untitled:autre.yml', 'version: 3\n', 'yaml');
      await client.settle();
      assert.deepEqual(
        client
          .shown()
          .get(UNTITLED)
          ?.map(({ code }) => code),
        ['scenario-status'],
      );
      assert.deepEqual(client.shown().get('untitled:autre.yml') ?? [], []);
      client.close(UNTITLED);
      await client.until('an empty list', () => client.shown().get(UNTITLED)?.length === 0);
    }));

  it('are read anew when their file changes on disk', () =>
    inFolder({ '1.1.1.md': measure('1.1.1', '', [40, 60]), 'a.scenario.yml': 'Statuts: {}\n' }, folder =>
      withServer({ folders: [folder.uri()] }, async client => {
        const scenario = openScenario(client, UNTITLED, '', { referential: folder.uri(), scope: '1.1.1' });
        const file = { scenario: folder.uri('a.scenario.yml') };
        assert.equal(rowOf(await scenario.simulate(file), '1.1.1').score.done, 0);
        await client.settle();
        const known = client.revisions.length;
        await folder.write('a.scenario.yml', 'Statuts: { x_1.1.1.2: fait }\n');
        client.watched(FileChangeType.Changed, file.scenario);
        await client.until('an update', () => client.revisions.length > known);
        assert.equal(rowOf(await scenario.simulate(file), '1.1.1').score.done, 60);
      }),
    ));
});

function rounded(figure: number): number {
  return Math.round(figure * 1000) / 1000;
}
