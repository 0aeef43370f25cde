import assert from 'node:assert/strict';
import { githubOf } from '../../../server/src/cli/check/github.ts';
import type { CheckReport } from '../../../server/src/cli/check/report.ts';
import { textOf as linesOf } from '../../../server/src/cli/check/text.ts';
import { createOutput } from '../../../server/src/cli/output.ts';
import type { PrintedProblem } from '../../../server/src/outputs/check.ts';

const PROBLEM: PrintedProblem = {
  file: 'é, 1:2.md',
  line: 12,
  column: 5,
  endLine: 12,
  endColumn: 8,
  code: 'points-sum',
  severity: 'error',
  message: '100 % attendus.',
};

function reportOf(problems: readonly PrintedProblem[], source = '\tab 100 cd'): CheckReport {
  const summary = { files: 1, errors: problems.length, warnings: 0, information: 2, hints: 1 };
  const results = problems.map(problem => ({ problem, source, related: [], fixes: () => [] }));
  return { results, summary, failures: [] };
}

function textOf(report: CheckReport, inColour: boolean): string {
  let text = '';
  const print = (printed: string): void => {
    text += printed;
  };
  createOutput(print, print, inColour).lines(linesOf(report));
  return text;
}

describe('printing problems', () => {
  it('gives text: the place, the sentence, the line and a caret under the fault', () => {
    assert.equal(
      textOf(reportOf([PROBLEM]), false),
      'é, 1:2.md:12:5-12:8 error points-sum 100 % attendus.\n' +
        '  12 │ \tab 100 cd\n     │ \t   ^^^\n\nFiles: 1, errors: 1, warnings: 0, information: 2, hints: 1\n',
    );
  });

  it('gives text in colour to a terminal alone', () => {
    assert(textOf(reportOf([PROBLEM]), true).includes('\u001b[31merror\u001b[39m'));
  });

  it('shows a long line around the fault', () => {
    const far = { ...PROBLEM, column: 201, endColumn: 204 };
    const [, line = '', carets = ''] = textOf(reportOf([far], `${'a'.repeat(200)}xyz${'b'.repeat(200)}`), false).split(
      '\n',
    );
    assert.equal(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), 'xyz');
  });

  for (const [what, at, fault] of [
    ['across the width', 97, 8],
    ['at the very end', 190, 10],
    ['at the start', 0, 5],
    ['as long as the width', 60, 100],
  ] as const) {
    it(`shows the whole fault of a long line: ${what}`, () => {
      const source = `${'a'.repeat(at)}${'x'.repeat(fault)}${'b'.repeat(200 - at - fault)}`;
      const problem = { ...PROBLEM, column: at + 1, endColumn: at + 1 + fault };
      const [, line = '', carets = ''] = textOf(reportOf([problem], source), false).split('\n');
      const marked = line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1);
      assert.equal(marked, 'x'.repeat(fault));
      assert.equal(line.startsWith('  12 │ …'), at > 0);
      assert.equal(line.endsWith('…'), at + fault < 200);
    });
  }

  it('gives GitHub its annotations, escaped', () => {
    assert.equal(
      githubOf(reportOf([PROBLEM])).split('\n')[0],
      '::error file=é%2C 1%3A2.md,line=12,endLine=12,col=5,endColumn=8,title=points-sum::100 %25 attendus.',
    );
  });

  it('gives GitHub an error for a rule that broke down, before all others', () => {
    const many = Array.from({ length: 12 }, () => PROBLEM);
    const failures = [{ code: 'id-parent' as const, error: new Error('100 %\nlost') }];
    const lines = githubOf({ ...reportOf(many), failures })
      .trimEnd()
      .split('\n');
    assert.equal(
      lines[0],
      '::error title=id-parent::The rule id-parent broke down, so there may be more problems: 100 %25%0Alost',
    );
    assert.equal(lines.filter(line => line.startsWith('::error ')).length, 10);
    assert.equal(lines[10], '3 more problems are not shown here');
  });

  it('gives GitHub no more than it shows, the gravest first, and says so', () => {
    const many = Array.from({ length: 12 }, () => PROBLEM);
    const lines = githubOf(reportOf([{ ...PROBLEM, severity: 'information' }, ...many]))
      .trimEnd()
      .split('\n');
    assert.equal(lines.filter(line => line.startsWith('::error ')).length, 10);
    assert.match(lines[10] ?? '', /^::notice /);
    assert.deepEqual(lines.slice(11), [
      '2 more problems are not shown here',
      'Files: 1, errors: 13, warnings: 0, information: 2, hints: 1',
    ]);
  });
});
