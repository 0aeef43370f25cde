import assert from 'node:assert/strict';
import { problemsOf } from '../../../server/src/core/analysis/run.ts';
import { emptyWorkspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { sayProblem } from '../../../server/src/words/problems.ts';
import { checkProblems, placeText } from '../../kit/check.ts';
import { openFixture } from '../../kit/workspace.ts';
import { block, child, MEASURE } from './support.ts';

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

  it('the title of a list misspelt', () => {
    checkOne(MEASURE.replace('## Actions', '## Action'), '1.1.1.md:8:4-8:10 error section-unknown');
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

describe('a block that nobody reads', () => {
  const action = (id: string, share: string, opening = '```yaml') =>
    `### Une action\n${block(id, `pourcentage: ${share}\n`).replace('```yaml', opening)}#### Description\nTexte.\n`;
  const measure = (opening: string) =>
    `# T\n${block('1.1.1', 'points: 10\n')}## Actions\n${action('1.1.1.1', '60')}${action('1.1.1.2', '40', opening)}${action('1.1.1.3', '0')}`;

  it('makes no wrong sum and no gap of what it says', () => {
    checkOne(measure('```'), '1.1.1.md:15:1-15:4 error id-missing');
    checkOne(measure('```ymal'), '1.1.1.md:15:1-15:8 error id-missing');
  });
});

describe('rules whose title has a # too many', () => {
  const entry = (title: string, action: string, rest: string) =>
    `${title} Règles\n\`\`\`yaml\naction_id: ${action}\n\`\`\`\n${rest}`;
  const RULES = '## Règles\n### Désactivation\n```formule\nVRAI\n```\n';
  const around = (title: string, before: string) =>
    `//- 1.1.1.md\n${MEASURE}//- r.md\n${entry('#', 'cae_1.1.1.1', before)}${entry(title, 'cae_1.1.1.2', RULES)}`;

  it('are none of the action before them, whatever that says', () => {
    checkProblems(around('##', RULES), ['r.md:11:1-11:8 entry-id-missing']);
    checkProblems(around('###', RULES), ['r.md:11:1-11:8 entry-id-missing']);
    checkProblems(around('##', ''), ['r.md:6:1-6:8 entry-id-missing']);
  });
});

describe('an id without its colon', () => {
  const CITING = `//- 1.1.2.md\n# T\n${block('1.1.2', 'points: 10\n')}## Description\nVoir la 1.1.1 et la 1.1.1.2.\n`;

  for (const line of ['identifiant 1.1.1', 'identifiant = 1.1.1', 'identifiant; 1.1.1', 'identifiant "1.1.1"']) {
    it(`is known to what cites it: ${line}`, () => {
      checkProblems(`//- 1.1.1.md\n${MEASURE.replace('identifiant: 1.1.1\n', `${line}\n`)}${CITING}`, [
        `1.1.1.md:3:1-3:${1 + line.length} yaml-syntax`,
      ]);
    });
  }
});

describe('a share beside a sibling with points', () => {
  const measure = (own: string) =>
    `# T\n${block('1.1.1', own)}## Actions\n${child('1.1.1.1', 'pourcentage: 60\n')}${child('1.1.1.2', 'points: 4\n')}`;

  it('is void: what is missing are points', () => {
    checkOne(measure('points: 10\n'), '1.1.1.md:7:5-7:19 error points-missing');
  });

  it('makes what it was meant for worth nothing', () => {
    checkOne(measure(''), '1.1.1.md:6:5-6:19 warning points-missing');
  });

  it('is not said to be no weight', () => {
    for (const own of ['', 'points: 10\n']) {
      const said = [...problemsOf(openFixture(measure(own)).workspace).values()].flat().map(sayProblem);
      assert.equal(said.length, 1);
      assert.doesNotMatch(said.join(), /has no weight(?! that counts)/);
    }
  });
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
