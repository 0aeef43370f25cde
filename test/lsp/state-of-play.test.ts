import assert from 'node:assert/strict';
import {
  type PlanScenarioAnswer,
  type PlanScenarioParams,
  planScenarioRequest,
} from '../../server/src/protocol/state-of-play.ts';
import type { Folder } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';

const GROUP =
  'Potentiel personnalisé,Points faits,% fait,Points programmés,% programmé,Points pas faits,% pas fait,Statut';
const ONE = `Ville\n,,,,,Actuel\nN°,Intitulé,Description,Phase,Potentiel max,${GROUP}\n1.1.1.1,Un,,,5,5,5,1,,,,,Fait\n`;
const TWO = `Ville\n,,,,,Actuel,,,,,,,,2025\nN°,Intitulé,Description,Phase,Potentiel max,${GROUP},${GROUP}\n1.1.1.1,Un,,,5,5,5,1,,,,,Fait,5,,,,,5,1,Pas fait\n`;

function ask(
  client: LspClient,
  folder: Folder,
  name: string,
  more: Partial<PlanScenarioParams> = {},
): Promise<PlanScenarioAnswer> {
  const params: PlanScenarioParams = { source: folder.uri(name), referential: null, group: null, ...more };
  return client.connection.sendRequest<PlanScenarioAnswer>(planScenarioRequest, params);
}

describe('an export as a scenario', () => {
  it('comes with what the export does not say', () =>
    withWorkspace({ 'Export_CAE.csv': ONE }, async (client, folder) => {
      const plan = await ask(client, folder, 'Export_CAE.csv');
      assert(plan.kind === 'scenario');
      assert.equal(plan.text, 'Test: Ville (Actuel)\n\nStatuts:\n  cae_1.1.1.1: fait\n');
      assert.match(plan.silences.join('\n'), /^Who the collectivité is/);
    }));

  it('asks for the référentiel that the file does not name', () =>
    withWorkspace({ 'etat.csv': ONE }, async (client, folder) => {
      assert.deepEqual(await ask(client, folder, 'etat.csv'), { kind: 'unnamed' });
      const plan = await ask(client, folder, 'etat.csv', { referential: 'eci' });
      assert(plan.kind === 'scenario');
      assert.match(plan.text, /eci_1\.1\.1\.1: fait/);
    }));

  it('asks which state of play of several', () =>
    withWorkspace({ 'cae.csv': TWO }, async (client, folder) => {
      assert.deepEqual(await ask(client, folder, 'cae.csv'), { kind: 'several', titles: ['Actuel', '2025'] });
      const plan = await ask(client, folder, 'cae.csv', { group: '2025' });
      assert(plan.kind === 'scenario');
      assert.match(plan.text, /cae_1\.1\.1\.1: pas_fait/);
    }));

  it('says in one line why there is none', () =>
    withWorkspace({ 'cae.csv': 'a,b\n', 's.json': '{' }, async (client, folder) => {
      for (const [name, message] of [
        ['cae.csv', /^cae\.csv is no export/],
        ['s.json', /^s\.json is no JSON\.$/],
        ['nowhere.xlsx', /nowhere\.xlsx/],
      ] as const) {
        const plan = await ask(client, folder, name);
        assert(plan.kind === 'unreadable');
        assert.match(plan.message, message);
        assert.doesNotMatch(plan.message, /\n/);
      }
    }));
});
