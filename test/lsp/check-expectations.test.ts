import assert from 'node:assert/strict';
import { FileChangeType, LSPErrorCodes } from 'vscode-languageserver/node';
import {
  type AcceptExpectationsAnswer,
  type AcceptExpectationsParams,
  acceptExpectationsRequest,
  type CheckExpectationsAnswer,
  checkExpectationsRequest,
  type ExpectingScenariosAnswer,
  expectingScenariosRequest,
} from '../../server/src/protocol/expectations.ts';
import { block, type Folder, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';

const ROOT = `# Essai\n${block('id: ""\nreferentiel: essai')}`;
const MEASURE = measure('1.1.1', '', [40, 60]);
const SCENARIO =
  'Test: Deux volets\nStatuts:\n  essai_1.1.1.1: fait\nScores:\n  essai_1.1.1:\n    point_fait: 40\n    point_potentiel: 90\n';
const FILES = {
  'actions/0.md': ROOT,
  'actions/1.1.1.md': MEASURE,
  'scenarios/volets.scenario.yml': SCENARIO,
  'scenarios/muet.scenario.yml': 'Statuts:\n  essai_1.1.1.1: fait\n',
  'autre.yml': 'a: 1\n',
};
const withScenarios = (test: (client: LspClient, folder: Folder) => Promise<void>) => withWorkspace(FILES, test);

describe('the scores that the scenarios of a workspace expect', () => {
  it('are listed by scenario, each with its place, without what expects none', () =>
    withScenarios(async (client, folder) => {
      const range = { start: { line: 5, character: 16 }, end: { line: 5, character: 18 } };
      const after = { start: { line: 6, character: 21 }, end: { line: 6, character: 23 } };
      assert.deepEqual(await listed(client), [
        {
          uri: folder.uri('scenarios/volets.scenario.yml'),
          title: 'Deux volets',
          expectations: [
            { action: 'essai_1.1.1', field: 'point_fait', expected: 40, isWaiting: false, range },
            { action: 'essai_1.1.1', field: 'point_potentiel', expected: 90, isWaiting: false, range: after },
          ],
        },
      ]);
    }));

  it('are listed as they are open, before they are saved', () =>
    withScenarios(async (client, folder) => {
      const uri = folder.uri('scenarios/volets.scenario.yml');
      client.open(uri, 'Test: Un seul\nScores:\n  essai_1.1.1: { point_fait: 0 }\n', 'yaml');
      client.open('untitled:neuf.scenario.yml', 'Scores:\n  essai: { point_fait: 0 }\n', 'yaml');
      assert.deepEqual(
        (await listed(client)).map(({ title, expectations }) => [title, expectations.length]),
        [
          ['Un seul', 1],
          [null, 1],
        ],
      );
    }));

  it('are others when the client hears that scenarios are', () =>
    withScenarios(async (client, folder) => {
      await client.settle();
      assert.equal(client.updates.at(-1)?.scenarios, true);
      await folder.remove('scenarios');
      client.watched(FileChangeType.Deleted, folder.uri('scenarios'));
      const before = client.updates.length;
      await client.until('an update', () => client.updates.length > before);
      assert.equal(client.updates.at(-1)?.scenarios, true);
      assert.deepEqual(await listed(client), []);
    }));

  it('are left out of an update about a measure', () =>
    withScenarios(async (client, folder) => {
      await client.settle();
      client.open(folder.uri('actions/1.1.1.md'), `${MEASURE}\nEncore.\n`);
      await client.settle();
      assert.equal(client.updates.at(-1)?.scenarios, false);
    }));

  it('are compared with those obtained, of files and of unsaved texts', () =>
    withScenarios(async (client, folder) => {
      assert.deepEqual(await outcomes(client, folder), ['point_fait 40: 40 met', 'point_potentiel 90: 100 +10']);
      client.open(folder.uri('actions/1.1.1.md'), measure('1.1.1', '', [50, 50]));
      assert.deepEqual(await outcomes(client, folder), ['point_fait 40: 50 +10', 'point_potentiel 90: 100 +10']);
    }));

  it('are told beside the errors of the text', () =>
    withScenarios(async (client, folder) => {
      const uri = folder.uri('scenarios/volets.scenario.yml');
      client.open(uri, 'Scores:\n  essai_1.1.1: { point_fait: beaucoup, point_potentiel: 100 }\n', 'yaml');
      const answer = await check(client, uri);
      assert.deepEqual(
        answer?.expectations.map(({ field }) => field),
        ['point_potentiel'],
      );
      assert.equal(answer?.errors.length, 1);
    }));

  it('cannot be told of a file that is not there', () =>
    withScenarios(async (client, folder) => {
      assert.equal(await check(client, folder.uri('scenarios/absent.scenario.yml')), null);
    }));

  it('are accepted in the version that the client holds alone', () =>
    withScenarios(async (client, folder) => {
      const uri = folder.uri('scenarios/volets.scenario.yml');
      const figures = [{ action: 'essai_1.1.1', field: 'point_potentiel' }] as const;
      client.open(uri, SCENARIO, 'yaml');
      assert.deepEqual(await accept(client, { scenario: uri, version: 1, figures }), [
        { range: { start: { line: 6, character: 21 }, end: { line: 6, character: 23 } }, newText: '100' },
      ]);
      client.change(uri, `# en-tête\n${SCENARIO}`);
      const late = accept(client, { scenario: uri, version: 1, figures });
      await assert.rejects(late, { code: LSPErrorCodes.ContentModified });
    }));
});

async function listed(client: LspClient): Promise<ExpectingScenariosAnswer['scenarios']> {
  return (await client.connection.sendRequest<ExpectingScenariosAnswer>(expectingScenariosRequest, {})).scenarios;
}

function check(client: LspClient, scenario: string): Promise<CheckExpectationsAnswer | null> {
  return client.connection.sendRequest<CheckExpectationsAnswer | null>(checkExpectationsRequest, { scenario });
}

async function outcomes(client: LspClient, folder: Folder): Promise<readonly string[] | undefined> {
  const answer = await check(client, folder.uri('scenarios/volets.scenario.yml'));
  return answer?.expectations.map(
    ({ field, expected, actual, difference, met }) =>
      `${field} ${expected}: ${actual} ${met ? 'met' : `${(difference ?? 0) > 0 ? '+' : ''}${difference}`}`,
  );
}

async function accept(client: LspClient, params: AcceptExpectationsParams): Promise<AcceptExpectationsAnswer['edits']> {
  return (await client.connection.sendRequest<AcceptExpectationsAnswer>(acceptExpectationsRequest, params)).edits;
}
