import { deepEqual, equal } from 'node:assert/strict';
import {
  type ComparedWith,
  comparisonRequest,
  type ScenarioFilesAnswer,
  type ScenarioTitles,
  scenarioFilesRequest,
  scenarioTitlesRequest,
  type WireComparison,
} from '../../server/src/protocol/comparison.ts';
import { type Baseline, committedNotification } from '../../server/src/protocol/simulation.ts';
import { measure } from '../kit/disk.ts';
import { type LspClient, withServer, withWorkspace } from '../kit/lsp.ts';
import { EXAMPLE, exampleScenario, openScenario, WHOLE } from '../kit/lsp-simulation.ts';

const UNTITLED = 'untitled:essai.scenario.yml';
const RURAL = `${EXAMPLE}/scenarios/commune_rurale.scenario.yml`;
const URBAN = `${EXAMPLE}/scenarios/communaute_agglomeration.scenario.yml`;

function scenario(uri: string): Baseline {
  return { kind: 'scenario', uri };
}

function compare(client: LspClient, sides: readonly ComparedWith[], shown = WHOLE): Promise<WireComparison | null> {
  return client.connection.sendRequest<WireComparison | null>(comparisonRequest, { scenario: UNTITLED, shown, sides });
}

describe('simulations side by side', () => {
  it('are files and open documents, with their titles, stars and figures', () =>
    withServer({ folders: [EXAMPLE] }, async client => {
      const own = openScenario(client, UNTITLED, exampleScenario('commune_rurale.scenario.yml'), WHOLE);
      const comparison = await compare(client, [scenario(RURAL), scenario(UNTITLED), scenario(URBAN)]);
      deepEqual(
        comparison?.sides.map(({ title, found }) => [title, found]),
        [
          ['Une commune rurale de 3\u00a0000 habitants qui débute', true],
          ['Une commune rurale de 3\u00a0000 habitants qui débute', true],
          ['Une communauté d’agglomération de 60\u00a0000 habitants bien engagée', true],
        ],
      );
      const simulation = await own.simulate({ baseline: scenario(URBAN) });
      for (const { id, figures } of comparison?.rows ?? []) {
        const row = simulation?.rows?.find(one => one.id === id);
        deepEqual([figures[1]?.done, figures[1]?.potential], [row?.score.done, row?.score.potential], id);
        deepEqual([figures[2]?.done, figures[2]?.potential], [row?.before?.done, row?.before?.potential], id);
        equal(figures[1]?.done, figures[0]?.done);
      }
      equal(comparison?.sides[1]?.stars, simulation?.label.stars);
    }));

  it('tell in words what was put in otherwise, and where a question stands', () =>
    withServer({ folders: [EXAMPLE] }, async client => {
      openScenario(client, UNTITLED, exampleScenario('commune_rurale.scenario.yml'), WHOLE);
      const comparison = await compare(client, [scenario(UNTITLED), scenario(URBAN)]);
      const inputs = comparison?.inputs ?? [];
      const urban = inputs.find(({ name }) => name === 'plu');
      deepEqual(urban?.values, ['No', 'Yes']);
      equal(urban?.kind === 'answer' && urban.location?.uri.includes('/questions'), true);
      const shares = inputs.find(({ name }) => name === '1.1.1.4');
      deepEqual([shares?.kind, shares?.values], ['status', [null, '40% / 20% / 40%']]);
      deepEqual(
        inputs.filter(({ kind }) => kind === 'identity').map(({ name }) => name),
        ['type', 'population'],
      );
    }));

  it('stand over the texts of several commits, and leave a column empty where nobody told', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1', '', [40, 60]) }, async (client, folder) => {
      const shown = { referential: folder.uri(), scope: '1.1.1' };
      openScenario(client, UNTITLED, 'Statuts:\n  x_1.1.1.1: fait\n', shown);
      for (const [commit, points] of [
        ['a', 25],
        ['b', 10],
      ] as const) {
        const files = [{ uri: folder.uri('1.1.1.md'), text: measure('1.1.1', '', [points, 100 - points]) }];
        await client.connection.sendNotification(committedNotification, { commit, files });
      }
      const commits = ['a', 'b', 'c'].map(commit => ({ kind: 'committed', commit }) as const);
      const comparison = await compare(client, [...commits, scenario(UNTITLED)], shown);
      deepEqual(
        comparison?.rows[0]?.figures.map(figures => figures?.done ?? null),
        [25, 10, null, 40],
      );
      deepEqual(
        comparison?.sides.map(({ found }) => found),
        [true, true, false, true],
      );
      deepEqual(comparison?.inputs, []);
      await client.connection.sendNotification(committedNotification, { commit: 'a', files: null });
      equal((await compare(client, [...commits], shown))?.sides[0]?.found, false);
    }));

  it('stand over the texts as they are saved, whatever is typed', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1', '', [40, 60]) }, async (client, folder) => {
      const shown = { referential: folder.uri(), scope: '1.1.1' };
      openScenario(client, UNTITLED, 'Statuts:\n  x_1.1.1.1: fait\n', shown);
      const done = async () => {
        const comparison = await compare(client, [{ kind: 'saved' }, scenario(UNTITLED)], shown);
        return comparison?.rows[0]?.figures.map(figures => figures?.done ?? null);
      };
      deepEqual(await done(), [40, 40]);
      client.open(folder.uri('1.1.1.md'), measure('1.1.1', '', [25, 75]));
      deepEqual(await done(), [40, 25]);
    }));

  it('are none of an action that no side has', () =>
    withServer({ folders: [EXAMPLE] }, async client => {
      openScenario(client, UNTITLED, 'Statuts: {}\n', WHOLE);
      equal(await compare(client, [scenario(UNTITLED)], { ...WHOLE, scope: '9.9' }), null);
      equal(await compare(client, [scenario(UNTITLED)], { referential: 'file:///ailleurs', scope: '' }), null);
    }));
});

describe('the scenarios there are', () => {
  it('are those that are open, then those of the files of the workspace', () =>
    withWorkspace(
      { 'a/b.yml': 'Statuts: {}\n', 'a/c.test.yaml': 'Scores: {}\n', 'd.yml': 'on: push\n' },
      async (client, folder) => {
        const all = async () =>
          (await client.connection.sendRequest<ScenarioFilesAnswer>(scenarioFilesRequest, {})).scenarios;
        deepEqual(await all(), [folder.uri('a/b.yml'), folder.uri('a/c.test.yaml')]);
        client.open(UNTITLED, 'Statuts: {}\n', 'yaml');
        deepEqual(await all(), [UNTITLED, folder.uri('a/b.yml'), folder.uri('a/c.test.yaml')]);
      },
    ));
});

describe('the titles of scenarios', () => {
  it('are those of open texts before those of files; null where there is none', () =>
    withServer({ folders: [EXAMPLE] }, async client => {
      openScenario(client, URBAN, 'Test: Essai\nStatuts: {}\n', WHOLE);
      const scenarios = [RURAL, URBAN, `${EXAMPLE}/scenarios/absent.yml`];
      deepEqual(await client.connection.sendRequest<ScenarioTitles>(scenarioTitlesRequest, { scenarios }), [
        'Une commune rurale de 3\u00a0000 habitants qui débute',
        'Essai',
        null,
      ]);
    }));
});
