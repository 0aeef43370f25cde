import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../kit/cli.ts';
import type { Files } from '../kit/disk.ts';
import { block, inFolder, measure } from '../kit/disk.ts';

interface Exported {
  readonly referentials: readonly {
    readonly name: string | null;
    readonly folder: string;
    readonly dialect: string;
    readonly measureLevel: number;
    readonly points: number | null;
    readonly actions: readonly ExportedAction[];
    readonly references: readonly Readonly<Record<string, unknown>>[];
  }[];
}

interface ExportedAction {
  readonly id: string;
  readonly points: number | null;
  readonly percent: number | null;
  readonly children: readonly ExportedAction[];
}

describe('export', () => {
  it('gives the référentiel, its actions and its references as they are described', () =>
    exporting(
      {
        'r/1.1.1.md': measure('1.1.1', '🌍 Voir la 1.1.2.', [40, 60]).replace('id: 1.1.1\n', 'id: 1.1.1\npoints: 75\n'),
        'r/1.1.2.md': `# Autre\n${block('id: 1.1.2\npoints: 25\ncategorie: bases')}Voir la 1.1.9.\n`,
      },
      exported =>
        assert.deepEqual(exported, {
          referentials: [
            {
              name: null,
              folder: 'r',
              dialect: '2021',
              measureLevel: 3,
              points: 100,
              actions: [
                node('', '', null, null, [100, null], null, [
                  node('1.1.1', 'Mesure', 'r/1.1.1.md', 1, [75, 75], null, [
                    node('1.1.1.1', 'Volet 1', 'r/1.1.1.md', 8, [30, 40]),
                    node('1.1.1.2', 'Volet 2', 'r/1.1.1.md', 13, [45, 60]),
                  ]),
                  node('1.1.2', 'Autre', 'r/1.1.2.md', 1, [25, 25], 'bases'),
                ]),
              ],
              references: [
                { kind: 'prose', from: '1.1.1', file: 'r/1.1.1.md', line: 6, column: 12, to: '1.1.2', resolved: true },
                { kind: 'prose', from: '1.1.2', file: 'r/1.1.2.md', line: 7, column: 9, to: '1.1.9', resolved: false },
              ],
            },
          ],
        }),
    ));

  it('keeps ids as text and in the order of their numbers', () =>
    exporting(
      { '1.1.10.md': measure('1.1.10'), '1.1.9.md': measure('1.1.9'), '1.1.1.md': measure('1.1.1') },
      exported => {
        const [root] = exported.referentials[0]?.actions ?? [];
        assert.deepEqual(
          root?.children.map(({ id }) => id),
          ['1.1.1', '1.1.9', '1.1.10'],
        );
      },
    ));

  it('gives the keys of questions, rules and evidence as references to the référentiel that they name', async () => {
    const { referentials } = await exportOf(fileURLToPath(new URL('../../referentiel/exemple', import.meta.url)));
    const [referential, ...others] = referentials;
    assert.deepEqual(others, []);
    assert.deepEqual([referential?.name, referential?.folder, referential?.points], ['nature', 'actions', 100]);
    const keys = referential?.references.filter(({ kind }) => kind === 'key') ?? [];
    const folders = new Set(keys.map(({ file }) => String(file).split('/')[0]));
    assert.deepEqual([...folders].sort(), ['indicateurs', 'personnalisations', 'preuves', 'questions']);
    assert(
      keys.every(({ to, resolved }) => resolved === true && /^[\d.]+$/.test(String(to))),
      JSON.stringify(keys),
    );
    assert.deepEqual(
      keys.find(({ file }) => file === 'questions/eau.md'),
      { kind: 'key', from: 'cours_eau', file: 'questions/eau.md', line: 6, column: 11, to: '2.2.1.3', resolved: true },
    );
  });

  it('adds up: the children of every parent share its points', async () => {
    const { referentials } = await exportOf(fileURLToPath(new URL('../../referentiel/exemple', import.meta.url)));
    const visit = ({ id, points, children }: ExportedAction): void => {
      if (children.length > 0) {
        const sum = children.reduce((total, child) => total + (child.points ?? Number.NaN), 0);
        assert(Math.abs(sum - (points ?? Number.NaN)) < 1e-6, `${id}: ${sum} for ${points}`);
      }
      children.forEach(visit);
    };
    for (const { actions } of referentials) actions.forEach(visit);
  });

  it('is the same whatever way the folder is named, and however often', () =>
    inFolder({ 'a/1.1.1.md': measure('1.1.1'), 'b/1.1.1.md': measure('1.1.1') }, async folder => {
      const once = await exportOf(folder.path);
      assert.deepEqual(await exportOf(`${folder.path}/`), once);
      assert.deepEqual(await exportOf(join(folder.path, 'a', '..')), once);
      assert.deepEqual(
        once.referentials.map(({ folder: name }) => name),
        ['a', 'b'],
      );
    }));

  it('names the folder itself with a dot', () =>
    exporting({ '1.1.1.md': measure('1.1.1') }, ({ referentials }) => assert.equal(referentials[0]?.folder, '.')));

  it('gives no référentiel where there is none', () =>
    exporting({ 'README.md': '# Projet\n' }, exported => assert.deepEqual(exported, { referentials: [] })));
});

function node(
  id: string,
  title: string,
  file: string | null,
  line: number | null,
  [points, percent]: readonly [number, number | null],
  category: string | null = null,
  children: readonly unknown[] = [],
) {
  const level = id === '' ? 0 : id.split('.').length;
  return { id, title, level, file, line, points, percent, category, children };
}

function exporting(files: Files, test: (exported: Exported) => void): Promise<void> {
  return inFolder(files, async folder => test(await exportOf(folder.path)));
}

async function exportOf(folder: string): Promise<Exported> {
  const { code, out, err } = await runCli(['export', folder]);
  assert.equal(code, 0, err);
  return JSON.parse(out);
}
