import assert from 'node:assert/strict';
import fc from 'fast-check';
import { problemsOf } from '../../../server/src/core/analysis/run.ts';
import { referencesOf } from '../../../server/src/core/index/references.ts';
import { emptyWorkspace, type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { measureFile } from '../../kit/referential.ts';
import { openFixture, workspaceOf } from '../../kit/workspace.ts';

/** What a workspace says, as plain data that can be compared. */
function digestOf(workspace: Workspace): unknown {
  return workspace.referentials.map(referential => ({
    folder: referential.folder,
    name: referential.name,
    dialect: referential.dialect,
    points: [...referential.points].sort(),
    places: [...referential.sources]
      .map(([id, { file, declaration }]) => [id, file.path, declaration.entry.span])
      .sort(),
    titles: [...referential.actions.values()]
      .map(({ id, title, children }) => [id, title, children.map(child => child.id)])
      .sort(),
    references: referencesOf(workspace, referential).map(({ from, to, span, target }) => [from, to, span, target?.id]),
    problems: [...problemsOf(workspace)].sort(),
  }));
}

const measure = fc.record({
  id: fc.constantFrom('1', '1.1', '1.1.1', '1.1.2', '1.2.1', '1.2.10', ''),
  keys: fc.constantFrom('', 'points: 10', 'points: 40', 'pourcentage: 50', 'points: x', 'categorie: bases'),
  child: fc.constantFrom('', '\n  1.1.1.1 points: 60', '\n  1.1.1.2 pourcentage: 30', '\n  9.9'),
  idKey: fc.constantFrom('id', 'identifiant'),
  prose: fc.constantFrom('', 'Voir 1.1.2.\n', 'Voir x_1.2.1 et 7.7.7.\n', 'referentiel\n'),
});
const edit = fc.record({
  path: fc.constantFrom('/ws/a/1.1.1.md', '/ws/a/1.1.2.md', '/ws/a/b.md', '/ws/b/1.2.1.md'),
  text: fc.option(
    measure.map(
      ({ id, keys, child, idKey, prose }) =>
        measureFile(`${id || '""'} ${keys}${child}`, idKey === 'id' ? 'id' : 'identifiant') + prose,
    ),
    { nil: undefined },
  ),
});

// Keystrokes in texts that are there: an id, a weight or a title becomes another.
const PLACES = {
  id: {
    lines: /^(id(?:entifiant)?: ).*$/gm,
    values: ['1.1.1', '1.1.2', '1.1.1.1', '1.1.1.2', '1.2.1.1', '2', 'x', ''],
  },
  weight: { lines: /^((?:points|pourcentage): ).*$/gm, values: ['10', '60', '30', '0', '33.3', 'x'] },
  title: { lines: /^(#+ ).*$/gm, values: ['Titre', 'Autre titre', 'Actions', ''] },
};
const stroke = fc.record({
  path: fc.nat(3),
  place: fc.constantFrom(...Object.values(PLACES)),
  line: fc.nat(3),
  value: fc.nat(7),
});

/** One file changed by a keystroke; undefined where there is nothing to change. */
function typed(texts: ReadonlyMap<string, string>, { path, place, line, value }: Stroke): [string, string] | undefined {
  const files = [...texts];
  const [name, text] = files[path % files.length] ?? [];
  if (name === undefined || text === undefined) return undefined;
  let at = 0;
  const chosen = place.values[value % place.values.length];
  return [name, text.replace(place.lines, (whole, start) => (at++ === line ? `${start}${chosen}` : whole))];
}

type Stroke = typeof stroke extends fc.Arbitrary<infer Value> ? Value : never;

describe('the workspace', () => {
  it('after keystrokes in ids, weights and titles equals the one built from scratch', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        fc.array(stroke, { maxLength: 8 }),
        (edits, strokes) => {
          const texts = new Map<string, string>(
            edits.flatMap(({ path, text }) => (text === undefined ? [] : [[path, text] as const])),
          );
          let workspace = workspaceOf(texts);
          for (const one of strokes) {
            // What is remembered of each state must not show in the next.
            problemsOf(workspace);
            const [path, text] = typed(texts, one) ?? [];
            if (path === undefined || text === undefined) continue;
            texts.set(path, text);
            workspace = withFiles(workspace, new Map([[path, parseFile(path, text, workspace.files.get(path))]]));
            const whole = new Map([...workspace.files].map(([name, file]) => [name, { ...file }]));
            assert.deepEqual(digestOf(workspace), digestOf(withFiles(emptyWorkspace(), whole)));
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('keeps the subtrees that an edit does not touch', () => {
    const files = `//- 1.1.md\n${measureFile('1.1\n  1.1.1 points: 100')}//- 1.2.md\n${measureFile('1.2\n  1.2.1 points: 40')}`;
    const { workspace } = openFixture(files);
    const text = measureFile('1.2\n  1.2.1 points: 60');
    const changed = withFiles(workspace, new Map([['/ws/1.2.md', parseFile('/ws/1.2.md', text)]]));
    const [before, after] = [workspace, changed].map(({ referentials }) => referentials[0]?.actions);
    assert.equal(after?.get('1.1'), before?.get('1.1'));
    assert.notEqual(after?.get('1.2'), before?.get('1.2'));
  });

  it('changed step by step equals the one built from scratch', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), edits => {
        const texts = new Map<string, string>();
        let workspace = emptyWorkspace();
        for (const { path, text } of edits) {
          if (text === undefined) texts.delete(path);
          else texts.set(path, text);
          workspace = withFiles(workspace, new Map([[path, text === undefined ? undefined : parseFile(path, text)]]));
        }
        assert.deepEqual(digestOf(workspace), digestOf(workspaceOf(texts)));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the référentiels of other folders as they are', () => {
    const { workspace } = openFixture(`//- a/1.1.md\n${measureFile('1.1')}//- b/1.1.md\n${measureFile('1.1')}`);
    const changed = withFiles(
      workspace,
      new Map([['/ws/b/1.1.md', parseFile('/ws/b/1.1.md', measureFile('1.1 points: 3'))]]),
    );
    assert.equal(changed.referentials[0], workspace.referentials[0]);
    assert.notEqual(changed.referentials[1], workspace.referentials[1]);
  });

  it('keeps a tree and its points through a change of prose', () => {
    const { workspace } = openFixture(`//- 1.1.md\n${measureFile('1.1 points: 3')}`);
    const text = `${measureFile('1.1 points: 3')}Une phrase.\n`;
    const changed = withFiles(workspace, new Map([['/ws/1.1.md', parseFile('/ws/1.1.md', text)]]));
    assert.equal(changed.referentials[0]?.root, workspace.referentials[0]?.root);
    assert.notEqual(changed.referentials[0], workspace.referentials[0]);
  });
});
