import assert from 'node:assert/strict';
import { type SurroundingsAnswer, surroundingsRequest } from '../../server/src/protocol/tree.ts';
import { measure } from '../kit/disk.ts';
import { withServer, withWorkspace } from '../kit/lsp.ts';
import { FILES, MEASURE, titles } from '../kit/lsp-lenses.ts';
import { lensesOf } from '../kit/lsp-requests.ts';
import { EXAMPLE, KEY } from '../kit/lsp-simulation.ts';

describe('lenses without a simulation', () => {
  const commands = { citations: 'autre.cite', simulate: 'autre.simule' };
  const cited = { ...FILES, '1.1.3.md': measure('1.1.3', 'Voir la 1.1.1.2, puis la 1.1.1.2.') };

  it('are what an action weighs, how often it is cited, and the way to a simulation', () =>
    withWorkspace(
      cited,
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        const lenses = await lensesOf(client, uri);
        assert.deepEqual(
          lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command]),
          [
            [0, '100 pts · 50%', ''],
            [0, 'Simulate a score', 'autre.simule'],
            [6, '60 pts · 60%', ''],
            [11, '40 pts · 40%', ''],
            [11, '2 citations', 'autre.cite'],
          ],
        );
        const [, simulate, , , citations] = lenses.map(({ command }) => command?.arguments);
        assert.deepEqual(simulate, [folder.uri(), '1.1.1']);
        assert.deepEqual(citations, [uri, { line: 11, character: 4 }]);
      },
      { initializationOptions: { lensCommands: commands } },
    ));

  it('count the rules, questions and indicators that an action can change by and its evidence, and lead to them', () =>
    withServer(
      { folders: [EXAMPLE], initializationOptions: { lensCommands: { around: 'autre.entoure' } } },
      async client => {
        const around = (await lensesOf(client, MEASURE)).filter(({ command }) => command?.command === 'autre.entoure');
        assert.deepEqual(
          around.map(({ command }) => command?.title),
          ['2 rules · 1 question', '1 piece of evidence'],
        );
        const [uri, , referential, id] = around[0]?.command?.arguments ?? [];
        assert.deepEqual([uri, referential, id], [MEASURE, KEY, '2.1.1']);
        const places = await client.connection.sendRequest<SurroundingsAnswer>(surroundingsRequest, {
          referential,
          id,
        });
        assert.equal(places.length, 3);
      },
    ));

  it('offer no simulation to a client that has none', () =>
    withWorkspace(cited, async (client, folder) => {
      assert(!(await titles(client, folder.uri('1.1.1.md'))).includes('Simulate a score'));
    }));

  it('are to be asked for again when another file cites an action, once', () =>
    withWorkspace(
      cited,
      async (client, folder) => {
        const uri = folder.uri('1.1.1.md');
        client.open(uri, cited['1.1.1.md']);
        await lensesOf(client, uri);
        await client.settle();
        client.open(folder.uri('1.1.2.md'), measure('1.1.2', 'Un autre mot.', [60, 40]));
        await client.settle();
        assert.equal(client.lensRefreshes(), 0);
        client.change(folder.uri('1.1.2.md'), measure('1.1.2', 'Voir la 1.1.1.', [60, 40]));
        await client.settle();
        assert.equal(client.lensRefreshes(), 1);
        assert((await titles(client, uri)).includes('1 citation'));
      },
      { capabilities: { workspace: { codeLens: { refreshSupport: true } } } },
    ));
});
