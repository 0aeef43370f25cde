import assert from 'node:assert/strict';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SimulateParams } from '../../server/src/protocol/language.ts';
import { measure } from '../kit/disk.ts';
import { type LspClient, withServer, withWorkspace } from '../kit/lsp.ts';
import { rangeText } from '../kit/lsp-lines.ts';
import { simulate, treeLines, treeOf } from '../kit/lsp-requests.ts';

const EXAMPLE = pathToFileURL(fileURLToPath(new URL('../../referentiel/exemple', import.meta.url))).href;
const KEY = `${EXAMPLE}/actions`;
const withExample = (test: (client: LspClient) => Promise<void>) => withServer({ folders: [EXAMPLE] }, test);

describe('the tree', () => {
  it('holds every action below its parent, with points, shares and places', () =>
    withExample(async client => {
      const { referentials } = await treeOf(client);
      const [referential, ...others] = referentials;
      assert.deepEqual(others, []);
      assert.equal(referential?.key, KEY);
      assert.equal(referential.label, 'Nature en ville');
      const { root } = referential;
      assert.deepEqual([root.id, root.kind, root.points, root.percent], ['', 'referential', 100, null]);
      assert.deepEqual(
        root.children.map(({ id, kind, points, percent }) => [id, kind, points, percent]),
        [
          ['1', 'axis', 30, 30],
          ['2', 'axis', 45, 45],
          ['3', 'axis', 25, 25],
        ],
      );
      const location = root.children[0]?.location;
      assert(location);
      assert.equal(location.uri, `${KEY}/1.md`);
      assert.equal(rangeText(location.range), '1:3-1:35');
    }));

  it('counts the problems of an action with those of all that is below it', () =>
    withWorkspace(
      { '1.1.1.md': measure('1.1.1', 'Voir la 1.1.9.'), '1.1.2.md': measure('1.1.2', '', [90]) },
      async client => {
        const root = (await treeOf(client)).referentials[0]?.root;
        assert.deepEqual(root?.problems, { errors: 1, warnings: 1 });
        assert.deepEqual(
          root.children.map(({ id, problems }) => [id, problems]),
          [
            ['1.1.1', { errors: 0, warnings: 1 }],
            ['1.1.2', { errors: 1, warnings: 0 }],
          ],
        );
      },
    ));

  it('has no place for a root that no file declares', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async client => {
      const root = (await treeOf(client)).referentials[0]?.root;
      assert.deepEqual([root?.id, root?.location, root?.extent], ['', null, null]);
    }));

  it('follows what is typed, and says the revision that it tells of', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const before = await treeOf(client);
      client.open(folder.uri('1.1.1.md'), measure('1.1.2'));
      const after = await treeOf(client);
      assert(after.revision > before.revision, `${after.revision} after ${before.revision}`);
      assert.deepEqual((await treeLines(client)).at(-1), '  1.1.2 Mesure');
    }));

  it('is empty where there is no référentiel', () =>
    withWorkspace({ 'README.md': '# Projet\n' }, async client => {
      assert.deepEqual((await treeOf(client)).referentials, []);
    }));
});

describe('a simulation', () => {
  const params: SimulateParams = { referential: KEY, scope: '1.1.1', statuses: {} };

  it('holds the scope and all below it, with what a status makes of their points', () =>
    withExample(async client => {
      const simulation = await simulate(client, {
        ...params,
        statuses: { '1.1.1.1': 'fait', '1.1.1.2': [0.5, 0.5, 0] },
      });
      assert.equal(simulation?.referentialLabel, 'Nature en ville');
      const [total, ...others] = simulation.rows;
      assert.deepEqual([total?.id, total?.depth, total?.takesStatus], ['1.1.1', 0, false]);
      const row = others.find(({ id }) => id === '1.1.1.1');
      assert.deepEqual([row?.depth, row?.takesStatus, row?.status], [1, true, 'fait']);
      assert.equal(row?.score.done, row?.score.potential);
      const { done, planned, notDone, notFilled, potential } = total?.score ?? assert.fail('no total');
      assert(Math.abs(done + planned + notDone + notFilled - potential) < 1e-9, JSON.stringify(total));
      assert(done > 0 && planned > 0, JSON.stringify(total));
    }));

  it('sets aside what is no status, and ids that are unknown', () =>
    withExample(async client => {
      const statuses = { '1.1.1.1': 'presque', '9.9': 'fait' } as unknown as SimulateParams['statuses'];
      const simulation = await simulate(client, { ...params, statuses });
      assert.equal(simulation?.rows[0]?.score.done, 0);
    }));

  it('is null for an action or a référentiel that is not there', () =>
    withExample(async client => {
      assert.equal(await simulate(client, { ...params, scope: '7.7.7' }), null);
      assert.equal(await simulate(client, { ...params, referential: EXAMPLE }), null);
    }));
});
