import assert from 'node:assert/strict';
import { withFiles } from '../../../server/src/core/index/workspace.ts';
import { changesIn, changesOf, checkChanges, lineOf } from '../../kit/changes.ts';
import { openFixture } from '../../kit/workspace.ts';

const WALKING = 'Les rues du centre sont rendues aux piétons chaque samedi, de mai à septembre.';
const PLAN = 'Un plan des rues à rendre est adopté et revu chaque année avec les habitants.';

interface Told {
  /** Where walking stands, and with which weight; nowhere where it is left out. */
  readonly in?: 'demo' | 'voisin';
  readonly id?: string;
  readonly title?: string;
  readonly points?: number;
  /** Keys of walking, and of the measure of voisin that stays. */
  readonly keys?: string;
  readonly staying?: string;
  /** What 1.1.2 of demo says, and walking. */
  readonly text?: string;
  readonly said?: string;
}

/** Two référentiels, each with a measure that stays, and with one that may stand in either. */
function version({
  in: where,
  id = '1.1.1',
  title = 'Marcher',
  points = 6,
  keys = '',
  staying = '',
  text = '',
  said = '',
}: Told): string {
  const measure = (folder: string, own: string, name: string, weight: number, said: string, more = '') =>
    `//- ${folder}/${own}.md\n# ${name}\n\`\`\`yaml\nidentifiant: ${own}\npoints: ${weight}\n${more}\`\`\`\n## Description\n${said}\n`;
  const walking = (folder: 'demo' | 'voisin') =>
    where === folder
      ? `${measure(folder, id, title, points, `${WALKING} ${said}`, keys)}## Actions\n### Planifier\n\`\`\`yaml\nidentifiant: ${id}.1\npourcentage: 100\n\`\`\`\n#### Description\n${PLAN}\n`
      : '';
  const above = (id: string) => `# Niveau\n\`\`\`yaml\nidentifiant: ${id}\n\`\`\`\n`;
  const root = (folder: string) =>
    `//- ${folder}/racine.md\n# ${folder}\n\`\`\`yaml\nidentifiant: ""\nreferentiel: ${folder}\n\`\`\`\n//- ${folder}/1.md\n${above('1')}//- ${folder}/1.1.md\n${above('1.1')}`;
  return [
    root('demo'),
    measure('demo', '1.1.2', 'Covoiturer', 8, `Des aires desservent la ville. ${text}`),
    walking('demo'),
    root('voisin'),
    measure('voisin', '1.1.3', 'Réparer', 5, 'Un atelier répare les vélos.', staying),
    walking('voisin'),
  ].join('');
}

describe('what goes from one référentiel into another', () => {
  it('is moved, with its points before and after, and what comes of it in both', () => {
    const changes = changesOf(version({ in: 'demo' }), version({ in: 'voisin', id: '1.1.4', points: 4 }));
    assert.deepEqual(changes.map(lineOf), [
      'breaks-scores 1.1.4 moved from demo_1.1.1 by content',
      'changes-scores 1.1.4 reweighted',
    ]);
    const [moved] = changes;
    assert.equal(moved?.referential, 'voisin');
    assert.deepEqual(moved?.points, { before: 6, after: 4 });
    assert.deepEqual(
      moved?.consequences.map(({ id, before, after }) => `${id} ${before} → ${after}`),
      [' 5 → 9', '1 5 → 9', '1.1 5 → 9', 'demo 14 → 8', 'demo_1 14 → 8', 'demo_1.1 14 → 8'],
    );
    assert.deepEqual([moved?.before?.file, moved?.after?.file], ['/ws/demo/1.1.1.md', '/ws/voisin/1.1.4.md']);
  });

  it('is moved with the id that it had, too', () =>
    checkChanges(version({ in: 'demo' }), version({ in: 'voisin' }), [
      'breaks-scores 1.1.1 moved from demo_1.1.1 by content',
    ]));

  it('is known by what it says that it continues, whatever it says now', () => {
    const staying = 'labels: [te_cae]\n';
    const before = version({ in: 'demo', staying });
    const after = version({
      in: 'voisin',
      staying,
      id: '1.1.4',
      title: 'Aller à pied',
      keys: 'origine: [demo_1.1.1]\n',
    });
    const [moved, ...others] = changesOf(before, after).filter(({ what }) => !what.kind.startsWith('problem'));
    assert.equal(moved && lineOf(moved), 'changes-scores 1.1.4 moved from demo_1.1.1 by trail');
    assert.deepEqual(others.map(lineOf), [
      'changes-text 1.1.4 retitled Marcher → Aller à pied',
      'changes-text 1.1.4 key origine:  → demo_1.1.1',
    ]);
  });

  it('leaves the citations that lead to it, with its new name, as they are', () =>
    checkChanges(
      version({ in: 'demo', text: 'Voir la mesure 1.1.1.' }),
      version({ in: 'voisin', id: '1.1.4', text: 'Voir la mesure voisin_1.1.4.' }),
      ['breaks-scores 1.1.4 moved from demo_1.1.1 by content'],
    ));

  it('cites what it cited, with the name of where that stayed', () =>
    checkChanges(
      version({ in: 'demo', said: 'Voir la mesure 1.1.2.' }),
      version({ in: 'voisin', id: '1.1.4', said: 'Voir la mesure demo_1.1.2.' }),
      ['breaks-scores 1.1.4 moved from demo_1.1.1 by content'],
    ));

  it('is gone and new where it says something else', () =>
    checkChanges(version({ in: 'demo' }), version({}), ['breaks-scores 1.1.1 removed (2)']));

  it('is told of versions that share it as of others: where two exchange their names', () => {
    const text = version({ in: 'demo' });
    const other = text.replace(
      /referentiel: (demo|voisin)/g,
      (_, name) => `referentiel: ${name === 'demo' ? 'voisin' : 'demo'}`,
    );
    const before = openFixture(text).workspace;
    const anew = openFixture(other).workspace;
    const roots = ['/ws/demo/racine.md', '/ws/voisin/racine.md'].map(path => [path, anew.files.get(path)] as const);
    const told = changesIn(before, anew).map(lineOf);
    assert(told.includes('breaks-scores 1.1.1 moved from demo_1.1.1 by content'), told.join('\n'));
    assert.deepEqual(changesIn(before, withFiles(before, new Map(roots))).map(lineOf), told);
  });
});
