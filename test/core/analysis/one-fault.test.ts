import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { analysisOf, problemsOf } from '../../../server/src/core/analysis/run.ts';
import { fixesOf } from '../../../server/src/core/features/fixes.ts';
import { emptyWorkspace, type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { checkProblems, placeText } from '../../kit/check.ts';
import { withFix } from '../../kit/fixes.ts';
import { openFixture, workspaceOf } from '../../kit/workspace.ts';

const block = (id: string, more = '') => `\`\`\`yaml\nidentifiant: ${id}\n${more}\`\`\`\n`;
const child = (id: string) => `### Action ${id}\n${block(id)}#### Description\nTexte de ${id}.\n`;
const MEASURE = `# La mesure\n${block('1.1.1', 'points: 12\n')}## Description\nTexte.\n## Actions\n${child('1.1.1.1')}${child('1.1.1.2')}${child('1.1.1.3')}${child('1.1.1.4')}`;

describe('one fault is one problem', () => {
  it('a child’s title without a space: its block would overwrite the action above', () => {
    checkOne(
      MEASURE.replace('### Action 1.1.1.2', '###Action 1.1.1.2'),
      '1.1.1.md:15:1-15:18 error title-space-missing',
    );
  });

  it('the file’s own title without a space: the file would be ignored', () => {
    checkOne(MEASURE.replace('# La', '#La'), '1.1.1.md:1:1-1:11 error title-space-missing');
  });

  it('the title of a list without a space', () => {
    checkOne(MEASURE.replace('## Actions', '##Actions'), '1.1.1.md:8:1-8:10 warning title-space-missing');
  });

  it('a rule of dashes that makes a title of the text above it', () => {
    checkOne(
      MEASURE.replace('Texte de 1.1.1.2.\n', 'Texte.\n---\nSuite.\n'),
      '1.1.1.md:21:1-21:4 warning title-underlined',
    );
  });

  it('a rule of equal signs that makes a title of the text above it', () => {
    checkOne(
      MEASURE.replace('Texte de 1.1.1.2.\n', 'Texte.\n===\nSuite.\n'),
      '1.1.1.md:21:1-21:4 error title-underlined',
    );
  });

  it('sections above the title', () => {
    checkOne(`## Contexte\nTexte.\n\n## Exemples\nAutre.\n${MEASURE}`, '1.1.1.md:1:1-1:12 warning text-above-title');
  });

  it('a measure file without a # title, ignored in silence', () => {
    checkOne(MEASURE.replace('# La', '## La'), '1.1.1.md:1:1-1:13 error title-missing');
    checkOne(MEASURE.replace('# La mesure\n', ''), '1.1.1.md:1:1-1:8 error title-missing');
  });
});

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

describe('one wrong number', () => {
  const numbered = (...numbers: number[]) =>
    `# T\n${block('1.1.1', 'points: 6\n')}## Actions\n${numbers.map(number => child(`1.1.1.${number}`)).join('')}`;
  for (const [numbers, expected] of [
    [[1, 2, 9, 4], ['1.1.1.9 wrong']],
    [[1, 2, 4, 9], ['1.1.1.9 wrong']],
    [[1, 3, 4, 2], ['1.1.1.2 disorder']],
    [[4, 1, 2, 3], ['1.1.1.4 early']],
    [[1, 2, 3, 97], ['1.1.1.97 gap']],
    [[1, 2, 5, 6], ['1.1.1.5 gap']],
    [[1, 2, 3, 4], []],
  ] as const) {
    it(`is one problem: ${numbers.join(' ')}`, () => {
      const problems = [...problemsOf(openFixture(numbered(...numbers)).workspace).values()].flat();
      assert.deepEqual(
        problems.map(({ code, variant, args }) => `${code === 'id-sequence' ? args['id'] : code} ${variant}`),
        expected,
      );
    });
  }
});

describe('a wrong total', () => {
  const root = '//- cae.md\n# Racine\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n';
  const axis = (id: number, points: number, unit: string, parts: readonly number[]) =>
    `//- ${id}.md\n# Axe ${id}\n${block(String(id), `points: ${points}\n`)}## Actions\n${parts
      .map((part, at) => `### Part\n${block(`${id}.${at + 1}`, `${unit}: ${part}\n`)}`)
      .join('')}`;
  const codes = (fixture: string) =>
    [...problemsOf(openFixture(fixture).workspace)].flatMap(([file, problems]) =>
      problems.map(({ code }) => `${file.slice('/ws/'.length)} ${code}`),
    );

  it('is told although shares are wrong too', () => {
    assert.deepEqual(codes(root + axis(1, 290, 'pourcentage', [40, 50]) + axis(2, 200, 'pourcentage', [40, 60])), [
      '1.md points-sum',
      'cae.md points-total',
    ]);
  });

  it('is told although points are wrong elsewhere, by another amount', () => {
    assert.deepEqual(codes(root + axis(1, 290, 'points', [100, 160]) + axis(2, 200, 'points', [100, 100])), [
      '1.md points-sum',
      'cae.md points-total',
    ]);
  });

  it('is not told twice where a sum explains it', () => {
    assert.deepEqual(codes(root + axis(1, 290, 'points', [100, 200]) + axis(2, 200, 'points', [100, 100])), [
      '1.md points-sum',
    ]);
    assert.deepEqual(codes(root + axis(1, 290, 'points', [100, 200]) + axis(2, 205, 'points', [100, 100])), [
      '1.md points-sum',
      '2.md points-sum',
    ]);
  });
});

describe('the root of a référentiel', () => {
  it('that is there without its name is one problem, and so is a key without a value', () => {
    for (const line of ['', 'referentiel:\n', 'referentiel: ""\n']) {
      checkProblems(`//- cae.md\n# Racine\n\`\`\`yaml\nidentifiant: ""\npoints: 500\n${line}\`\`\`\n`, [
        'cae.md:3:15-3:15 root-missing',
      ]);
    }
  });

  it('is wanted of no excerpt, and of no folder that referentiel.json names', () => {
    checkProblems(`//- 1.1.1.md\n${MEASURE}`, []);
    const axis = parseFile('/ws/1.md', `# Axe\n${block('1', 'points: 5\n')}`);
    const measures = ['1.1', '1.2'].map(id => parseFile(`/ws/${id}.md`, `# T\n${block(id)}`));
    const files = new Map([axis, ...measures].map(file => [file.path, file] as const));
    for (const [settings, count] of [
      [new Map(), 1],
      [new Map([['/ws', { name: 'cae' }]]), 0],
    ] as const) {
      const problems = [
        ...problemsOf(withFiles(emptyWorkspace({ byFolder: settings, platforms: new Map() }), files)).values(),
      ].flat();
      assert.equal(problems.filter(({ code }) => code === 'root-missing').length, count);
    }
  });
});

describe('a Markdown file of another kind', () => {
  it('is none of ours for a block of metadata alone', () => {
    checkProblems('//- LISEZMOI.md\n## Format\n```yaml\nid: 1.1.1\n```\n', []);
    checkProblems('//- LISEZMOI.md\nNotre format\n===\nUn texte.\n# Exemple\n```yaml\nid: 1.1.1\n```\n', []);
  });
});

function checkOne(fixture: string, expected: string): void {
  const { workspace } = openFixture(fixture);
  const found = [...problemsOf(workspace)].flatMap(([file, problems]) =>
    problems.map(({ span, severity, code }) => `${placeText(workspace, { file, span })} ${severity} ${code}`),
  );
  assert.deepEqual(found, [expected]);
}
