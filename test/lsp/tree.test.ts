import assert from 'node:assert/strict';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { measure } from '../kit/disk.ts';
import { withServer, withWorkspace } from '../kit/lsp.ts';
import { rangeText } from '../kit/lsp-lines.ts';
import {
  actionAt,
  aroundPlaceOf,
  citationsAt,
  levelOf,
  placeOf,
  referentialsOf,
  treeLines,
  treesOf,
} from '../kit/lsp-requests.ts';
import { withExample } from '../kit/lsp-simulation.ts';

const EXAMPLES = pathToFileURL(fileURLToPath(new URL('../../referentiel', import.meta.url))).href;
const EXAMPLE = `${EXAMPLES}/exemple`;
const KEY = `${EXAMPLE}/actions`;

describe('the tree', () => {
  it('holds every action below its parent, with points and shares', () =>
    withExample(async client => {
      const [referential, ...others] = await treesOf(client);
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
    }));

  it('counts the problems of an action with those of all that is below it', () =>
    withWorkspace(
      { '1.1.1.md': measure('1.1.1', 'Voir la 1.1.9.'), '1.1.2.md': measure('1.1.2', '', [90]) },
      async client => {
        const [referential] = await treesOf(client);
        assert.deepEqual(referential?.root.problems, { errors: 1, warnings: 1, suspects: 0 });
        assert.deepEqual(
          referential.root.children.map(({ id, problems }) => [id, problems]),
          [
            ['1.1.1', { errors: 0, warnings: 1, suspects: 0 }],
            ['1.1.2', { errors: 1, warnings: 0, suspects: 0 }],
          ],
        );
      },
    ));

  it('shows a copied file beside its original, with its own problem and place', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1'), '1.1.4.md': measure('1.1.1') }, async (client, folder) => {
      const [referential] = await treesOf(client);
      assert.deepEqual(
        referential?.root.children.map(({ id, copyIn, problems }) => [id, copyIn, problems.errors]),
        [
          ['1.1.1', null, 0],
          ['1.1.1', '1.1.4.md', 1],
        ],
      );
      assert.equal(referential.root.problems.errors, 1);
      const of = async (copyIn: string | null) =>
        (await placeOf(client, { referential: referential.key, id: '1.1.1', copyIn }))?.location?.uri;
      assert.deepEqual([await of(null), await of('1.1.4.md')], [folder.uri('1.1.1.md'), folder.uri('1.1.4.md')]);
    }));

  it('has no place for a root that no file declares', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async client => {
      const [referential] = (await referentialsOf(client)).referentials;
      assert.equal(referential?.root.isDeclared, false);
      const place = await placeOf(client, { referential: referential.key, id: '', copyIn: null });
      assert.deepEqual([place?.path, place?.location], [[''], null]);
    }));

  it('follows what is typed, and says the revision that it tells of', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const before = await referentialsOf(client);
      client.open(folder.uri('1.1.1.md'), measure('1.1.2'));
      const after = await referentialsOf(client);
      assert(after.revision > before.revision, `${after.revision} after ${before.revision}`);
      assert.deepEqual((await treeLines(client)).at(-1), '  1.1.2 Mesure');
    }));

  it('is empty where there is no référentiel', () =>
    withWorkspace({ 'README.md': '# Projet\n' }, async client => {
      assert.deepEqual((await referentialsOf(client)).referentials, []);
      assert.equal(await levelOf(client, KEY, ''), null);
    }));
});

describe('an action of the tree', () => {
  it('is found where it stands in the text, as it is typed', () =>
    withExample(async client => {
      const uri = `${KEY}/1.md`;
      const before = await placeOf(client, { referential: KEY, id: '1', copyIn: null });
      assert.equal(before?.location?.uri, uri);
      assert.equal(rangeText(before.location.range), '1:3-1:35');
      client.open(uri, '\n\n# Autre titre\n```yaml\nid: 1\n```\n');
      const after = await placeOf(client, { referential: KEY, id: '1', copyIn: null });
      assert(after?.location);
      assert.equal(rangeText(after.location.range), '3:3-3:14');
    }));

  it('is told for a place of a file, with the way to it and the measure that a simulation shows', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1', '', [60, 40]) }, async (client, folder) => {
      const place = await actionAt(client, folder.uri('1.1.1.md'), [16, 1]);
      assert.deepEqual(
        [place?.referential, place?.path, place?.scope],
        [folder.uri(), ['', '1.1.1', '1.1.1.2'], '1.1.1'],
      );
      assert.equal(await actionAt(client, folder.uri('README.md'), [1, 1]), null);
    }));
});

describe('what the tree shows beside the actions', () => {
  it('stands below its action, and leads to its text', () =>
    withExample(async client => {
      const level = await levelOf(client, KEY, '1.2.1');
      const [rule, ...others] = (level?.around ?? []).filter(({ kind }) => kind === 'rule');
      assert(rule && others.length === 0);
      assert.equal(rule.id, 'nature_1.2.1');
      const place = await aroundPlaceOf(client, rule);
      assert(place);
      assert.deepEqual([place.uri, rangeText(place.range)], [rule.uri, '1:3-1:63']);
      assert.equal(await aroundPlaceOf(client, { ...rule, id: 'nature_9' }), null);
      assert.equal(await aroundPlaceOf(client, { ...rule, kind: 'question' }), null);
    }));

  it('is what the filter lets through, counted', () =>
    withExample(async client => {
      const filter = { text: 'pleine terre', problemsOnly: false };
      const [referential] = (await referentialsOf(client, filter)).referentials;
      assert.deepEqual([referential?.prefix, referential?.found, referential?.root.shown], ['nature', 1, 'way']);
      const shown = (await levelOf(client, KEY, '', filter))?.actions.map(({ id, shown: how }) => `${id} ${how}`);
      assert.deepEqual(shown, ['1 way', '2 hidden', '3 hidden']);
    }));

  it('is told again under another filter', () =>
    withWorkspace({ '1.1.1.md': measure('1.1.1'), '1.1.2.md': measure('1.1.2') }, async (client, folder) => {
      const [uri, referential] = [folder.uri('1.1.1.md'), folder.uri()];
      client.open(uri, measure('1.1.1'));
      await levelOf(client, referential, '', { text: '1.1.2', problemsOnly: false });
      await levelOf(client, referential, '1.1.1');
      client.change(uri, measure('1.1.3'));
      await client.settle();
      // The level that was given under the first filter is followed no more.
      assert.deepEqual(client.updates.at(-1)?.children, [{ referential, id: '1.1.1' }]);
    }));
});

describe('what an action cites, and what cites it', () => {
  it('is told with places, and with prefixes where another référentiel is meant', () =>
    withServer({ folders: [EXAMPLES] }, async client => {
      const told = await citationsAt(client, { referential: `${EXAMPLES}/transition/mesures`, id: '1.1.1' });
      const [first] = told?.continues ?? [];
      assert.deepEqual([first?.kind, first?.id, first?.weight], ['sub-action', 'nature_1.1.1.1', 1]);
      assert.equal(first?.location?.uri, `${KEY}/1.1.1.md`);
      const back = await citationsAt(client, { referential: KEY, id: '1.1.1' });
      assert(back);
      assert(back.continuedBy.some(({ id }) => id === 'vivant_1.1.1.1'));
      const cited = [...back.cites, ...back.citedBy].flatMap(({ sentences }) => sentences);
      assert(cited.length > 0);
      for (const {
        text,
        cited: [from, to],
      } of cited)
        assert.match(text.slice(from, to), /^\d+(\.\d+)+$/);
    }));

  it('is nothing of what is not there', () =>
    withExample(async client => {
      assert.equal(await citationsAt(client, { referential: KEY, id: '9.9' }), null);
      assert.equal(await citationsAt(client, { referential: 'file:///ailleurs', id: '1' }), null);
    }));
});

describe('the levels of the tree that were asked for', () => {
  const FILES = { '1.1.1.md': measure('1.1.1', '', [100]), '1.1.2.md': measure('1.1.2'), '2.1.1.md': measure('2.1.1') };

  it('are told when they are others, once, and not before', () =>
    withWorkspace(FILES, async (client, folder) => {
      const [uri, referential] = [folder.uri('1.1.1.md'), folder.uri()];
      await levelOf(client, referential, '');
      await levelOf(client, referential, '1.1.1');
      const heard = async (text: string) => {
        client.change(uri, text);
        await client.settle();
        return client.updates.at(-1)?.children;
      };
      client.open(uri, FILES['1.1.1.md']);
      await client.settle();
      assert.deepEqual(await heard(measure('1.1.1', 'Du texte.', [100])), []);
      // The problem shows in the row of the measure, and in no row below it.
      assert.deepEqual(await heard(measure('1.1.1', 'Voir la 1.1.9.', [100])), [{ referential, id: '' }]);
      assert.deepEqual(await heard(measure('1.1.1', '', [50, 50])), [{ referential, id: '1.1.1' }]);
      assert.deepEqual(await heard(measure('1.1.1', '', [60, 40])), []);
      await levelOf(client, referential, '1.1.1');
      assert.deepEqual(await heard(measure('1.1.1', '', [70, 30])), [{ referential, id: '1.1.1' }]);
    }));

  it('are told when their action is gone', () =>
    withWorkspace(FILES, async (client, folder) => {
      const referential = folder.uri();
      await levelOf(client, referential, '1.1.1');
      client.open(folder.uri('1.1.1.md'), measure('1.1.3'));
      await client.settle();
      assert.deepEqual(client.updates.at(-1)?.children, [{ referential, id: '1.1.1' }]);
      assert.equal(await levelOf(client, referential, '1.1.1'), null);
    }));

  it('are those of the référentiels, too: a problem, a title, one that comes', () =>
    withWorkspace({ 'a/1.1.1.md': measure('1.1.1') }, async (client, folder) => {
      const [uri, other] = [folder.uri('a/1.1.1.md'), folder.uri('b/1.1.1.md')];
      client.open(uri, measure('1.1.1'));
      client.open(other, '');
      await client.settle();
      const heard = async (changed: string, text: string) => {
        await referentialsOf(client);
        client.change(changed, text);
        await client.settle();
        return client.updates.at(-1)?.referentials;
      };
      assert.equal(await heard(uri, measure('1.1.1', 'Du texte.')), false);
      assert.equal(await heard(uri, measure('1.1.1', 'Voir la 1.1.9.')), true);
      assert.equal(await heard(uri, `# Racine\n\`\`\`yaml\nid: ""\n\`\`\`\n`), true);
      assert.equal(await heard(other, measure('1.1.1')), true);
    }));

  it('are told to nobody who has asked for none', () =>
    withWorkspace(FILES, async (client, folder) => {
      client.open(folder.uri('1.1.1.md'), measure('9.9.9'));
      await client.settle();
      assert.deepEqual(client.updates.at(-1)?.children, []);
      assert.equal(client.updates.at(-1)?.referentials, false);
    }));
});
