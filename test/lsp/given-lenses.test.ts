import assert from 'node:assert/strict';
import { type Folder, measure } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { FILES, SIMULATION_ALONE, tell, titles } from '../kit/lsp-lenses.ts';
import { lensesOf } from '../kit/lsp-requests.ts';

const SCENARIO = 'untitled:a.scenario.yml';

/** A client that was given the lenses of a document, under a scenario that gives one of its actions a status. */
function withLenses(
  test: (client: LspClient, uri: string, folder: Folder) => Promise<void>,
  refreshSupport = true,
): Promise<void> {
  const opened = async (client: LspClient, folder: Folder): Promise<void> => {
    const uri = folder.uri('1.1.1.md');
    client.open(uri, FILES['1.1.1.md']);
    client.open(SCENARIO, 'Statuts:\n  cae_1.1.1.1: fait\n', 'yaml');
    assert.equal((await titles(client, uri)).length, 3);
    await client.settle();
    await test(client, uri, folder);
  };
  return withWorkspace(FILES, opened, {
    capabilities: { workspace: { codeLens: { refreshSupport } } },
    initializationOptions: { aids: SIMULATION_ALONE },
  });
}

describe('lenses that a client was given', () => {
  it('are to be asked for again when a status changes what they say', () =>
    withLenses(async client => {
      client.change(SCENARIO, 'Statuts:\n  cae_1.1.1.1: pas_fait\n');
      await client.settle();
      assert.equal(client.lensRefreshes(), 1);
    }));

  it('are to be asked for again when a text does', () =>
    withLenses(async (client, uri) => {
      client.change(uri, measure('1.1.1', 'Un texte.', [70, 30]));
      await client.settle();
      assert.equal(client.lensRefreshes(), 1);
    }));

  it('are to be asked for again when the client says that it shows something else', () =>
    withLenses(async client => {
      tell(client, null);
      await client.until('a refresh', () => client.lensRefreshes() > 0);
      assert.equal(client.lensRefreshes(), 1);
    }));

  it('are left as they are at a keystroke in prose', () =>
    withLenses(async (client, uri, folder) => {
      client.change(uri, measure('1.1.1', 'Un long texte.\nDe deux lignes.', [60, 40]));
      client.open(folder.uri('1.1.2.md'), measure('1.1.2', 'Un autre mot.', [60, 40]));
      await client.settle();
      assert.equal(client.lensRefreshes(), 0);
    }));

  it('are left as they are when a scenario changes what it says of other files', () =>
    withLenses(async client => {
      client.change(SCENARIO, 'Statuts:\n  cae_1.1.1.1: fait\n  cae_1.1.2.1: fait\n');
      await client.settle();
      assert.equal(client.lensRefreshes(), 0);
    }));

  it('are to be asked for again once for a burst of changes, and not again before they were', () =>
    withLenses(async client => {
      const write = (...statuses: readonly string[]) => {
        for (const status of statuses) client.change(SCENARIO, `Statuts:\n  cae_1.1.1.1: ${status}\n`);
      };
      await client.together(() => write('pas_fait', 'programme', 'non_concerne'));
      await client.settle();
      write('pas_fait');
      await client.settle();
      assert.equal(client.lensRefreshes(), 1);
    }));

  it('are followed again once they were', () =>
    withLenses(async (client, uri) => {
      for (const status of ['pas_fait', 'non_concerne']) {
        client.change(SCENARIO, `Statuts:\n  cae_1.1.1.1: ${status}\n`);
        await client.settle();
        await lensesOf(client, uri);
      }
      assert.equal(client.lensRefreshes(), 2);
    }));

  it('are followed no more when their document is closed', () =>
    withLenses(async (client, uri) => {
      client.close(uri);
      client.change(SCENARIO, 'Statuts:\n  cae_1.1.1.1: pas_fait\n');
      await client.settle();
      assert.equal(client.lensRefreshes(), 0);
    }));

  it('are not followed for a client that does not ask again', () =>
    withLenses(async client => {
      client.change(SCENARIO, 'Statuts:\n  cae_1.1.1.1: pas_fait\n');
      await client.settle();
      assert.equal(client.lensRefreshes(), 0);
    }, false));
});
