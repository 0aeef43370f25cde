import assert from 'node:assert/strict';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type SwitchScenarioAnswer, switchScenarioRequest } from '../../server/src/protocol/simulation.ts';
import {
  type SwitchReportAnswer,
  type SwitchReportParams,
  switchReportRequest,
  type WireTable,
} from '../../server/src/protocol/switch.ts';
import { type LspClient, withServer } from '../kit/lsp.ts';
import { openScenario, rowOf, WHOLE } from '../kit/lsp-simulation.ts';

const folder = (name: string) =>
  pathToFileURL(fileURLToPath(new URL(`../../referentiel/${name}`, import.meta.url))).href;
const EXAMPLE = folder('exemple');
const UNTITLED = 'untitled:essai.scenario.yml';

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

  it('is told before it is made: points by axis before and after, each status with its place, what is lost', () =>
    withServer({ folders: [EXAMPLE, folder('transition')] }, async client => {
      const statuses = '{ nature_2.1.2.3: [0.5, 0, 0.5], nature_1.2.1.1: fait }';
      const scenario = openScenario(client, UNTITLED, `Test: Essai\nStatuts: ${statuses}\n`, WHOLE);
      const report = <As extends SwitchReportParams['as']>(as: As) =>
        client.connection.sendRequest<SwitchReportAnswer>(switchReportRequest, { scenario: UNTITLED, as });
      const answer = await report('tables');
      assert.ok(answer.kind === 'tables');
      const rowIn = (about: WireTable['about'], name: string) =>
        answer.tables.find(table => table.about === about)?.rows.find(({ cells }) => cells[0]?.startsWith(name));
      const before = await scenario.simulate();
      const two = (figure: number) => figure.toFixed(2);
      assert.deepEqual(rowIn('before', 'nature')?.cells.slice(1, 2), [two(rowOf(before, '').score.done)]);
      assert.deepEqual(rowIn('before', '2 ')?.cells.slice(6, 7), [two(rowOf(before, '2').score.potential)]);
      assert.equal(rowIn('after', 'vivant')?.isTotal, true);
      const status = rowIn('statuses', 'vivant_2.1.1.2');
      assert.deepEqual(status?.cells.slice(2), ['50% / 0% / 50%', '', 'nature_2.1.2.3 (1: 50% / 0% / 50%)']);
      assert.match(status.location?.uri ?? '', /transition\/mesures\//);
      const [csv, french, markdown] = [await report('csv'), await report('csv-fr'), await report('markdown')];
      assert.match(
        csv.kind === 'text' ? csv.text : '',
        /^Before\r\n.*,Achieved \(%\)\r\nnature,4,0,1\.5,93,1\.5,100,4\r\n1 [^,]+,4,0,0,26,0,30,13\.3\r\n/,
      );
      assert.match(french.kind === 'text' ? french.text : '', /^\ufeffBefore\r\n.*\r\nnature;4;0;1,5;/);
      assert.match(markdown.kind === 'text' ? markdown.text : '', /^# Essai\n\n## Before\n\n\| Référentiel \|/);
    }));

  it('says why there is nothing to switch to', () =>
    withServer({ folders: [EXAMPLE] }, async client => {
      openScenario(client, UNTITLED, 'Statuts: { nature_2.1.2.3: fait }\n', WHOLE);
      const told = await client.connection.sendRequest<SwitchReportAnswer>(switchReportRequest, {
        scenario: UNTITLED,
        as: 'tables',
      });
      assert.equal(told.kind, 'refused');
      await assert.rejects(ask(client), /No référentiel is called “te”\. There are: nature\./);
    }));
});
