import assert from 'node:assert/strict';
import { obstacleTo } from '../../../server/src/core/refactor/obstacle.ts';
import type { Wish } from '../../../server/src/core/refactor/wish.ts';
import { checkFollowed, checkRefusal as checkRenameRefusal } from '../../kit/renaming.ts';
import { checkRefusal, checkWish, measureFile } from '../../kit/restructuring.ts';
import { openFixture } from '../../kit/workspace.ts';
import { ABC, measure } from './support.ts';

const WISHES: readonly Wish[] = [
  { do: 'new', what: 'action', id: '1.1.1' },
  { do: 'new', what: 'question', id: '1.1.1' },
  { do: 'step', by: 1, id: '1.1.1.1' },
  { do: 'move', id: '1.1.1.1', parent: '1.1.2' },
  { do: 'insert', id: '1.1.1.1' },
  { do: 'delete', id: '1.1.1.1' },
  { do: 'split', id: '1.1.1.2' },
  { do: 'merge', id: '1.1.1.2' },
  { do: 'extract', id: '1.1.1.1' },
  { do: 'convert', id: '' },
  { do: 'share', how: 'equal', id: '1.1.1' },
];
const ROOT = measureFile('cae', '# CAE\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n');
const WHOLE = ROOT + measureFile('1.1.1', ABC);
const said = (file: string, line: number): string =>
  `${file} cannot be read as a whole, from line ${line} on: mend it before actions get other places or ids.`;

describe('a référentiel with a file that cannot be read as a whole', () => {
  for (const [what, text, line] of [
    ['a block that YAML refuses', '# U\n```yaml\nidentifiant: 1.1.2\ncategorie: "bases\n```\n', 2],
    ['a block that nobody closed', '# U\n```yaml\nidentifiant: 1.1.2\n', 2],
    [
      'git’s marks of a conflict',
      `# U\n\`\`\`yaml\nidentifiant: 1.1.2\n\`\`\`\n${'<'.repeat(7)} HEAD\nUn\n=======\nDeux\n>>>>>>> autre\n`,
      5,
    ],
  ] as const) {
    const fixture = WHOLE + measureFile('1.1.2', text);

    it(`is restructured by no command, each of which names that file: ${what}`, () => {
      for (const wish of WISHES) checkRefusal(fixture, wish, said('1.1.2.md', line));
    });

    it(`says so in a menu, before anything is planned: ${what}`, () => {
      const { workspace } = openFixture(fixture);
      const [referential] = workspace.referentials;
      assert(referential);
      for (const wish of WISHES) assert.equal(obstacleTo(workspace, referential, wish)?.reason, 'broken');
    });

    it(`gives no action another id: ${what}`, () => {
      checkRenameRefusal(fixture.replace('identifiant: 1.1.1\n', 'identifiant: 1.1<|>.1\n'), '1.1.3', 'broken');
      const moved = fixture.replace('//- mesures/1.1.1.md', '//- mesures/1.1.3.md');
      checkFollowed(fixture, { 'mesures/1.1.1.md': 'mesures/1.1.3.md' }, moved, ['broken']);
    });
  }
});

describe('a file beside a référentiel that cannot be read as a whole', () => {
  const question = (action: string): string =>
    `//- questions/q.md\n# Q\n\`\`\`yaml\nid: q\ntype: binaire\nthematique_id: eau\nactions:\n  - ${action}\nlibelle: "ouvert\n\`\`\`\n`;
  const wish: Wish = { do: 'delete', id: '1.1.1.1' };

  it('stands in the way where it names an action in what cannot be read', () =>
    checkRefusal(WHOLE + question('cae_1.1.1.2'), wish, said('q.md', 2)));

  it('does not where it names none', () =>
    checkWish(WHOLE + question('eci_1.1.1.2'), wish, {
      'mesures/1.1.1.md': measure('1.1.1', [
        [1, 'B', 60],
        [2, 'C', 40],
      ]),
    }));
});
