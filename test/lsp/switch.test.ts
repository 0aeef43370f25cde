import assert from 'node:assert/strict';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type SwitchScenarioAnswer, switchScenarioRequest } from '../../server/src/protocol/simulation.ts';
import { type LspClient, withServer } from '../kit/lsp.ts';
import { openScenario, rowOf } from '../kit/lsp-simulation.ts';

const folder = (name: string) =>
  pathToFileURL(fileURLToPath(new URL(`../../referentiel/${name}`, import.meta.url))).href;
const EXAMPLE = folder('exemple');
const UNTITLED = 'untitled:essai.scenario.yml';
const WHOLE = { referential: `${EXAMPLE}/actions`, scope: '' };

describe('the switch of a scenario', () => {
  const ask = ({ connection }: LspClient) =>
    connection.sendRequest<SwitchScenarioAnswer>(switchScenarioRequest, { scenario: UNTITLED });

  it('gives a scenario of its own, which says where each status comes from, and what it is shown of', () =>
    withServer({ folders: [EXAMPLE, folder('transition')] }, async client => {
      openScenario(client, UNTITLED, 'Test: Essai\nStatuts: { nature_2.1.2.3: [0.5, 0, 0.5] }\n', WHOLE);
      const { text, shown } = await ask(client);
      assert.match(text, /^Test: "?Essai, in vivant"?$/m);
      assert.match(text, /^ {2}vivant_2\.1\.1\.2: \[0\.5, 0, 0\.5\] # nature_2\.1\.2\.3 \(1: 50% \/ 0% \/ 50%\)$/m);
      assert.deepEqual(shown, { referential: `${folder('transition')}/mesures`, scope: '' });
      const simulation = await openScenario(client, 'untitled:apres.scenario.yml', text, shown).simulate();
      assert.equal(simulation?.problems, 0);
      assert.deepEqual(rowOf(simulation, '2.1.1.2').status, [0.5, 0, 0.5]);
    }));

  it('says why there is nothing to switch to', () =>
    withServer({ folders: [EXAMPLE] }, async client => {
      openScenario(client, UNTITLED, 'Statuts: { nature_2.1.2.3: fait }\n', WHOLE);
      await assert.rejects(ask(client), /No référentiel is called “te”\. There are: nature\./);
    }));
});
