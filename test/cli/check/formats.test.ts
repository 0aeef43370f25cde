import assert from 'node:assert/strict';
import { githubOf } from '../../../server/src/cli/check/github.ts';
import type { CheckReport, PrintedProblem } from '../../../server/src/cli/check/printed-problem.ts';
import { sarifOf } from '../../../server/src/cli/check/sarif.ts';
import { textOf } from '../../../server/src/cli/check/text.ts';

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
  const summary = { files: 1, errors: problems.length, warnings: 0 };
  return { problems, summary, sources: problems.map(() => source) };
}

describe('printing problems', () => {
  it('gives text: the place, the sentence, the line and a caret under the fault', () => {
    assert.equal(
      textOf(reportOf([PROBLEM]), false),
      'é, 1:2.md:12:5-12:8 error points-sum 100 % attendus.\n' +
        '  12 │ \tab 100 cd\n     │ \t   ^^^\n\nFiles: 1, errors: 1, warnings: 0\n',
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

  it('gives GitHub its annotations, escaped', () => {
    assert.equal(
      githubOf(reportOf([PROBLEM])).split('\n')[0],
      '::error file=é%2C 1%3A2.md,line=12,endLine=12,col=5,endColumn=8,title=points-sum::100 %25 attendus.',
    );
  });

  it('gives GitHub no more than it shows, the gravest first, and says so', () => {
    const many = Array.from({ length: 12 }, () => PROBLEM);
    const lines = githubOf(reportOf([{ ...PROBLEM, severity: 'information' }, ...many]))
      .trimEnd()
      .split('\n');
    assert.equal(lines.filter(line => line.startsWith('::error ')).length, 10);
    assert.match(lines[10] ?? '', /^::notice /);
    assert.deepEqual(lines.slice(11), ['2 more problems are not shown here', 'Files: 1, errors: 13, warnings: 0']);
  });

  it('gives SARIF: rules, levels, places from 1 in UTF-16 units, paths as URIs', () => {
    const { version, runs } = JSON.parse(sarifOf(reportOf([PROBLEM])));
    const [{ tool, columnKind, results }] = runs;
    assert.equal(version, '2.1.0');
    assert.equal(columnKind, 'utf16CodeUnits');
    assert.deepEqual(tool.driver.rules, [{ id: 'points-sum' }]);
    assert.deepEqual(results, [
      {
        ruleId: 'points-sum',
        ruleIndex: 0,
        level: 'error',
        message: { text: '100 % attendus.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: '%C3%A9%2C%201%3A2.md' },
              region: { startLine: 12, startColumn: 5, endLine: 12, endColumn: 8 },
            },
          },
        ],
      },
    ]);
  });
});
