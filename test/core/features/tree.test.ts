import assert from 'node:assert/strict';
import { analysisOf } from '../../../server/src/core/analysis/run.ts';
import { placeAt, placeOf, simulatedIn } from '../../../server/src/core/features/action-place.ts';
import { countedProblems } from '../../../server/src/core/features/problem-counts.ts';
import { levelBelow } from '../../../server/src/core/features/tree.ts';
import { measureFile } from '../../kit/referential.ts';
import { openFixture } from '../../kit/workspace.ts';

const MEASURE = measureFile('1.1.1\n  1.1.1.1\n  1.1.1.2');

describe('a level of the tree', () => {
  it('holds the nearest actions below one, copies behind their originals', () => {
    checkLevel(fixtureOf({ '1.1.1.md': MEASURE, 'b.md': MEASURE, '1.1.2.md': measureFile('1.1.2') }), '', [
      '1.1.1',
      '1.1.1 in /ws/b.md',
      '1.1.2',
    ]);
  });

  it('shows what a copy is called now, though it does not count', () => {
    const copy = MEASURE.replace('# Action', '# Autre');
    checkLevel(fixtureOf({ '1.1.1.md': MEASURE, 'b.md': copy }), '', ['1.1.1', '1.1.1 in /ws/b.md']);
    const { workspace } = openFixture(fixtureOf({ '1.1.1.md': MEASURE, 'b.md': copy }));
    const [referential] = workspace.referentials;
    assert(referential);
    const [, shown] = levelBelow(referential, '', countedProblems(analysisOf(workspace)))?.nodes ?? [];
    assert.equal(shown?.title, 'Autre 1.1.1');
  });

  it('is none below an action that is not there', () => {
    checkLevel(fixtureOf({ '1.1.1.md': MEASURE }), '1.1.9', undefined);
    checkLevel(fixtureOf({ '1.1.1.md': MEASURE }), '1.1.1.1', []);
  });
});

describe('the place of an action in the tree', () => {
  it('is the innermost action around a cursor, else the first of its file', () => {
    checkPlace(MEASURE, 0, ['', '1.1.1']);
    checkPlace(MEASURE, MEASURE.indexOf('id: 1.1.1.2'), ['', '1.1.1', '1.1.1.2']);
    checkPlace(`Du texte.\n\n${MEASURE}`, 0, ['', '1.1.1']);
    checkPlace('# Projet\n', 0, undefined);
  });

  it('is the action that rules are on where they stand, else the first of their file', () => {
    const rules = (id: string) =>
      `# Règles\n\`\`\`yaml\naction_id: ref_${id}\n\`\`\`\n## Règles\n### Désactivation\n\`\`\`formule\nreponse(plu, OUI)\n\`\`\`\n`;
    const text = `Du texte.\n\n${rules('1.1.1')}${rules('1.1.1.2')}`;
    const { workspace } = openFixture(fixtureOf({ '1.1.1.md': MEASURE, 'regles.md': text }));
    const idsAt = (offset: number) => placeAt(workspace, '/ws/regles.md', offset)?.path.map(({ id }) => id);
    assert.deepEqual(idsAt(0), ['', '1.1.1']);
    assert.deepEqual(idsAt(text.indexOf('reponse')), ['', '1.1.1']);
    assert.deepEqual(idsAt(text.lastIndexOf('# Règles\n```')), ['', '1.1.1', '1.1.1.2']);
    assert.deepEqual(idsAt(text.lastIndexOf('reponse')), ['', '1.1.1', '1.1.1.2']);
  });

  it('is the copy in a copied file, whatever action of it the cursor is in', () => {
    const { workspace } = openFixture(fixtureOf({ '1.1.1.md': MEASURE, 'b.md': MEASURE }));
    const place = placeAt(workspace, '/ws/b.md', MEASURE.indexOf('id: 1.1.1.2'));
    assert.deepEqual([place?.copyIn, place?.path.map(({ id }) => id)], ['/ws/b.md', ['', '1.1.1']]);
    const [referential] = workspace.referentials;
    assert(referential);
    assert.equal(placeOf(referential, '1.1.1', 'b.md')?.source?.file.path, '/ws/b.md');
    assert.equal(placeOf(referential, '1.1.1', undefined)?.source?.file.path, '/ws/1.1.1.md');
    assert.equal(placeOf(referential, '1.1.1', 'c.md'), undefined);
  });

  it('is simulated by its measure', () => {
    const { workspace } = openFixture(
      fixtureOf({ '1.md': measureFile('1'), '1.1.1.md': MEASURE, '2.1.1.md': measureFile('2.1.1') }),
    );
    const [referential] = workspace.referentials;
    assert(referential);
    const simulated = ['', '1', '1.1.1', '1.1.1.2'].map(id => {
      const place = placeOf(referential, id, undefined);
      return place && simulatedIn(place);
    });
    assert.deepEqual(simulated, ['', '1', '1.1.1', '1.1.1']);
  });
});

function fixtureOf(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .map(([name, text]) => `//- ${name}\n${text}`)
    .join('');
}

function checkLevel(fixture: string, id: string, expected: readonly string[] | undefined): void {
  const { workspace } = openFixture(fixture);
  const [referential] = workspace.referentials;
  assert(referential);
  const level = levelBelow(referential, id, countedProblems(analysisOf(workspace)));
  assert.deepEqual(
    level?.nodes.map(({ action, copyIn }) => (copyIn === undefined ? action.id : `${action.id} in ${copyIn}`)),
    expected,
  );
}

function checkPlace(text: string, offset: number, expected: readonly string[] | undefined): void {
  const { workspace } = openFixture(text);
  assert.deepEqual(
    placeAt(workspace, '/ws/1.1.1.md', offset)?.path.map(({ id }) => id),
    expected,
  );
}
