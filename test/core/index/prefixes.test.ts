import assert from 'node:assert/strict';
import { type Among, type Named, prefixesOf, referentialNamed } from '../../../server/src/core/index/prefixes.ts';
import { measureFile } from '../../kit/referential.ts';
import { openFixture } from '../../kit/workspace.ts';

describe('the référentiel that a prefix means', () => {
  /** As many of one name, side by side, that count how often somebody looks where they stand. */
  function sideBySide(count: number): { readonly among: Among<Named>; readonly looks: () => number } {
    let looks = 0;
    const referentials = Array.from({ length: count }, (_, at) => ({
      name: 'nature',
      get folder() {
        looks++;
        return `/ws/${at}/mesures`;
      },
    }));
    return { among: { referentials, unread: new Set() }, looks: () => looks };
  }

  it('is the nearest by path to the file that uses it', () => {
    const { among } = sideBySide(5);
    for (const at of [3, 0, 4, 3]) {
      assert.equal(referentialNamed(among, 'nature', `/ws/${at}/questions/eau.md`)?.folder, `/ws/${at}/mesures`);
    }
    assert.equal(referentialNamed(among, 'eau', '/ws/3/questions/eau.md'), undefined);
  });

  it('while others are still being read is that of the same folder alone, and the nearest once all are known', () => {
    const { among } = sideBySide(2);
    const reading: Among<Named> = { ...among, unread: 'all' };
    assert.equal(referentialNamed(reading, 'nature', '/ws/1/questions/eau.md'), undefined);
    assert.equal(referentialNamed(reading, 'nature', '/ws/1/mesures/1.md')?.folder, '/ws/1/mesures');
    assert.equal(referentialNamed(among, 'nature', '/ws/1/questions/eau.md')?.folder, '/ws/1/mesures');
  });

  it('is looked for once a folder, however often its files name it', () => {
    const { among, looks } = sideBySide(30);
    referentialNamed(among, 'nature', '/ws/3/questions/eau.md');
    const once = looks();
    for (let time = 0; time < 100; time++) referentialNamed(among, 'nature', `/ws/3/questions/${time}.md`);
    assert.equal(looks(), once);
  });
});

describe('a prefix', () => {
  const root = (slug: string) => `# Racine\n\`\`\`yaml\nidentifiant: ""\nreferentiel: ${slug}\n\`\`\`\n`;

  it('means the référentiel of that name', () => {
    const { workspace } = openFixture(`//- a/r.md\n${root('cae')}//- b/r.md\n${root('eci')}`);
    assert.equal(referentialNamed(workspace, 'eci', '/ws/q.md')?.folder, '/ws/b');
    assert.equal(referentialNamed(workspace, 'snb', '/ws/q.md'), undefined);
  });

  it('in capitals means one of that name, and none without a name: `P_1.2` may be of anything', () => {
    const named = openFixture(`//- a/r.md\n${root('te')}`).workspace;
    assert.equal(referentialNamed(named, 'TE', '/ws/a/4.1.1.md')?.folder, '/ws/a');
    const unnamed = openFixture(`//- a/1.1.1.md\n${measureFile('1.1.1')}`).workspace;
    assert.equal(referentialNamed(unnamed, 'te', '/ws/a/4.1.1.md')?.folder, '/ws/a');
    assert.equal(referentialNamed(unnamed, 'TE', '/ws/a/4.1.1.md'), undefined);
  });

  it('means the nearest of two of one name', () => {
    const { workspace } = openFixture(`//- a/x/r.md\n${root('cae')}//- b/x/r.md\n${root('cae')}`);
    assert.equal(referentialNamed(workspace, 'cae', '/ws/b/questions/q.md')?.folder, '/ws/b/x');
    assert.equal(referentialNamed(workspace, 'cae', '/ws/a/questions/q.md')?.folder, '/ws/a/x');
  });

  it('means the one of several of one name that it tells from the others', () => {
    const { workspace } = openFixture(`//- ancien/r.md\n${root('cae')}//- nouveau/r.md\n${root('cae')}`);
    assert.equal(referentialNamed(workspace, 'nouveau', '/ws/ancien/q.md')?.folder, '/ws/nouveau');
  });

  it('means the only one without a name, where nobody else claims it', () => {
    const { workspace } = openFixture(`//- a/r.md\n${root('cae')}//- b/1.1.md\n${measureFile('1.1')}`);
    assert.equal(referentialNamed(workspace, 'eci', '/ws/q.md')?.folder, '/ws/b');
  });

  it('means the one whose folder is called so, of several without a name', () => {
    const { workspace } = openFixture(`//- a/1.1.md\n${measureFile('1.1')}//- Été 2022/1.1.md\n${measureFile('1.1')}`);
    const [first] = workspace.referentials;
    assert.deepEqual(first && prefixesOf(first), ['a', 'ws_a']);
    assert.equal(referentialNamed(workspace, 'a', '/ws/q.md')?.folder, '/ws/a');
    assert.equal(referentialNamed(workspace, 'ete_2022', '/ws/q.md')?.folder, '/ws/Été 2022');
    assert.equal(referentialNamed(workspace, 'eci', '/ws/q.md'), undefined);
  });
});
