import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analysisOf, problemsOf } from '../../../server/src/core/analysis/run.ts';
import { fixesOf } from '../../../server/src/core/features/fixes.ts';
import type { Workspace } from '../../../server/src/core/index/workspace.ts';
import { withFix } from '../../kit/fixes.ts';
import { workspaceOf } from '../../kit/workspace.ts';
import { MEASURE } from './support.ts';

describe('a file that repeats another', () => {
  const original = readFileSync(new URL('../../../referentiel/exemple/actions/1.1.1.md', import.meta.url), 'utf8');
  const files = new Map([
    ['/ws/1.1.1.md', original],
    ['/ws/1.1.4.md', original],
  ]);
  const found = (workspace: Workspace) =>
    [...problemsOf(workspace)].flatMap(([file, problems]) =>
      problems.filter(({ severity }) => severity === 'error').map(problem => ({ file, problem })),
    );

  it('is one problem, on the copy; the original stays clean', () => {
    assert.deepEqual(
      found(workspaceOf(files)).map(({ file, problem }) => `${file} ${problem.code}/${problem.variant}`),
      ['/ws/1.1.4.md id-duplicate/copy'],
    );
  });

  it('is renumbered whole by its first fix, its prose included', () => {
    const workspace = workspaceOf(files);
    const [one] = found(workspace);
    assert(one);
    const [fix] = fixesOf(analysisOf(workspace), one.file, one.problem);
    assert(fix);
    const fixed = withFix(workspace, fix);
    assert.deepEqual(found(fixed), []);
    assert.equal(fixed.files.get('/ws/1.1.4.md')?.text, original.replaceAll(/\b1\.1\.1(?=\b)/g, '1.1.4'));
    assert.equal(fixed.files.get('/ws/1.1.1.md')?.text, original);
    assert.match(original, /^identifiant: 1\.1\.1\.2\b/m);
  });

  describe('with faults of its own', () => {
    const faulty = `${MEASURE}\nVoir 9.9.9.\n`;
    const told = (texts: readonly (readonly [string, string])[]) =>
      [...problemsOf(workspaceOf(new Map(texts)))].flatMap(([file, problems]) =>
        problems.map(({ code }) => `${file.slice('/ws/'.length)} ${code}`),
      );
    const alone = ['1.1.1.md reference-unknown'];

    it('is told in the original alone of what stands in both', () => {
      const both = told([
        ['/ws/1.1.1.md', faulty],
        ['/ws/copie.md', faulty],
      ]);
      assert.deepEqual(both, [...alone, 'copie.md id-duplicate']);
    });

    it('is told of what is wrong in the copy alone, be it once more', () => {
      const worse = told([
        ['/ws/1.1.1.md', faulty],
        ['/ws/copie.md', `${faulty}\nVoir 9.9.9 et 9.9.8.\n`],
      ]);
      assert.deepEqual(worse, [
        ...alone,
        'copie.md id-duplicate',
        'copie.md reference-unknown',
        'copie.md reference-unknown',
      ]);
    });

    it('is told of all in a file of its own again', () => {
      const own = told([
        ['/ws/1.1.1.md', faulty],
        ['/ws/1.1.2.md', faulty.replaceAll(/\b1\.1\.1(?=\b)/g, '1.1.2')],
      ]);
      assert.deepEqual(own, [...alone, '1.1.2.md reference-unknown']);
    });
  });

  it('of three, the two copies are a problem each', () => {
    const three = workspaceOf(new Map([...files, ['/ws/copie.md', original]]));
    assert.deepEqual(
      found(three).map(({ file }) => file),
      ['/ws/1.1.4.md', '/ws/copie.md'],
    );
  });
});

describe('a root that is copied', () => {
  const EXAMPLES = new URL('../../../referentiel/', import.meta.url);
  const ROOTS = [
    ['exemple/actions', 'nature'],
    ['transition/mesures', 'vivant'],
  ] as const;

  for (const [folder, name] of ROOTS) {
    const files = new Map(
      readdirSync(new URL(folder, EXAMPLES)).map(file => {
        return [`/ws/${folder}/${file}`, readFileSync(new URL(`${folder}/${file}`, EXAMPLES), 'utf8')];
      }),
    );
    const root = files.get(`/ws/${folder}/${name}.md`) ?? '';
    const faults = (workspace: Workspace) =>
      [...problemsOf(workspace)].flatMap(([file, problems]) => problems.map(problem => ({ file, problem })));
    const copied = (copy: string, text: string) => workspaceOf(new Map([...files, [`/ws/${folder}/${copy}`, text]]));

    // One before the original in the order of names, and one behind it.
    for (const copy of [`${name} copy.md`, 'Copie.md']) {
      it(`is one problem of ${folder}, on ${copy}, be it without points`, () => {
        assert.deepEqual(faults(workspaceOf(files)), []);
        for (const text of [root, root.replace(/^points.*\n/m, '')]) {
          const found = faults(copied(copy, text)).map(({ file, problem }) => `${file} ${problem.code}`);
          assert.deepEqual(found, [`/ws/${folder}/${copy} id-duplicate`]);
        }
      });
    }

    it(`begins another référentiel by its first fix, and leaves ${folder} as it was`, () => {
      for (const text of [root, root.replace(/^points.*\n/m, '')]) {
        const workspace = copied('Eau et sols.md', `${text}\nVoir la mesure 1.1.1.\n`);
        const [one] = faults(workspace);
        const [fix] = one ? fixesOf(analysisOf(workspace), one.file, one.problem) : [];
        assert(fix);
        const fixed = withFix(workspace, fix);
        assert.deepEqual(faults(fixed), []);
        const names = fixed.referentials.map(referential => referential.name);
        assert.deepEqual(new Set(names), new Set(['eau_et_sols', name]));
        assert.equal(fixed.files.get(`/ws/${folder}/${name}.md`)?.text, root);
        const begun = [...fixed.files.values()].find(({ path }) => path.endsWith('/eau_et_sols/eau_et_sols.md'));
        assert(begun);
        assert(begun.text.endsWith(`\nVoir la mesure ${name}_1.1.1.\n`));
      }
    });
  }
});
