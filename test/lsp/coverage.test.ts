import assert from 'node:assert/strict';
import {
  type CoverageAnswer,
  coverageRequest,
  type FileCoverageAnswer,
  type FileCoverageCounts,
  fileCoverageRequest,
} from '../../server/src/protocol/coverage.ts';
import { block, type Folder, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';

const RULE = `# Règles\n${block('action_id: essai_1.1.1')}## Règles
### Réduction de potentiel
\`\`\`formule
si reponse(q1, OUI) alors 0.5
sinon 1
\`\`\`
`;
const SCENARIO = (answer: string, action: string) =>
  `Réponses: { q1: ${answer} }\nStatuts: { essai_${action}: fait }\n`;
const FILES = {
  'actions/0.md': `# Essai\n${block('id: ""\nreferentiel: essai')}`,
  'actions/1.1.1.md': measure('1.1.1', '', [40, 60]),
  'personnalisations/1.md': RULE,
  'oui.scenario.yml': SCENARIO('OUI', '1.1.1.1'),
  'non.scenario.yml': SCENARIO('NON', '1.1.1.2'),
};
const withScenarios = (test: (client: LspClient, folder: Folder) => Promise<void>) => withWorkspace(FILES, test);

describe('what the scenarios of a workspace try', () => {
  it('is counted by file, over all of them', () =>
    withScenarios(async (client, folder) => {
      const [one, both] = [
        [folder.uri('oui.scenario.yml')],
        [folder.uri('oui.scenario.yml'), folder.uri('non.scenario.yml')],
      ];
      assert.deepEqual((await counts(client, one)).map(inShort), [
        'actions/1.1.1.md 1/2 0/0 1/2',
        'personnalisations/1.md 2/2 2/4 0/0',
      ]);
      assert.deepEqual((await counts(client, both)).map(inShort), [
        'actions/1.1.1.md 2/2 0/0 2/2',
        'personnalisations/1.md 2/2 4/4 0/0',
      ]);
    }));

  it('is told in detail of a file, each part at its place, and adds up to what is counted', () =>
    withScenarios(async (client, folder) => {
      const scenarios = [folder.uri('oui.scenario.yml')];
      const [rule] = (await details(client, scenarios, folder.uri('personnalisations/1.md')))?.rules ?? [];
      assert.deepEqual(rule?.branches, [
        { kind: 'then', times: 1, range: { start: { line: 7, character: 26 }, end: { line: 7, character: 29 } } },
        { kind: 'else', times: 0, range: { start: { line: 8, character: 6 }, end: { line: 8, character: 7 } } },
      ]);
      assert.deepEqual(
        rule?.conditions.map(({ times, held, failed }) => [times, held, failed]),
        [[1, 1, 0]],
      );
      const { actions = [] } = (await details(client, scenarios, folder.uri('actions/1.1.1.md'))) ?? {};
      assert.deepEqual(
        actions.map(({ id, times }) => [id, times]),
        [
          ['1.1.1.1', 1],
          ['1.1.1.2', 0],
        ],
      );
    }));

  it('is that of unsaved texts', () =>
    withScenarios(async (client, folder) => {
      const scenario = folder.uri('oui.scenario.yml');
      client.open(scenario, SCENARIO('NON', '1.1.1.2'), 'yaml');
      client.open(folder.uri('personnalisations/1.md'), RULE.replace('sinon 1', 'sinon si reponse(q2, OUI) alors 1'));
      assert.equal(inShort((await counts(client, [scenario]))[1]), 'personnalisations/1.md 3/3 3/7 0/0');
    }));

  it('is nothing of a file without rules and actions', () =>
    withScenarios(async (client, folder) => {
      assert.equal(await details(client, [folder.uri('oui.scenario.yml')], folder.uri('oui.scenario.yml')), null);
    }));
});

async function counts(client: LspClient, scenarios: readonly string[]): Promise<CoverageAnswer['files']> {
  return (await client.connection.sendRequest<CoverageAnswer>(coverageRequest, { scenarios })).files;
}

function details(client: LspClient, scenarios: readonly string[], uri: string): Promise<FileCoverageAnswer | null> {
  return client.connection.sendRequest<FileCoverageAnswer | null>(fileCoverageRequest, { scenarios, uri });
}

function inShort(file: FileCoverageCounts | undefined): string {
  if (file === undefined) return '';
  const { uri, statements, branches, declarations } = file;
  const told = [statements, branches, declarations].map(({ reached, all }) => `${reached}/${all}`);
  return [uri.split('/').slice(-2).join('/'), ...told].join(' ');
}
