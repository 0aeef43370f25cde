import assert from 'node:assert/strict';
import { inLanguage } from '../../../l10n/say.ts';
import { diffHtml } from '../../../server/src/cli/diff/html.ts';
import { diffMarkdown } from '../../../server/src/cli/diff/markdown.ts';
import { recurringIn } from '../../../server/src/cli/diff/recurring.ts';
import type { ReportedChange } from '../../../server/src/cli/diff/report.ts';
import { diffText } from '../../../server/src/cli/diff/text.ts';
import { change, report } from './reports.ts';

/** Problems of one code that are mended, each in a measure of its own. */
function mended(count: number): readonly ReportedChange[] {
  return Array.from({ length: count }, (_, at) =>
    change(`1.${at + 1}.1`, 'changes-text', {
      what: { kind: 'problem-mended', code: 'text-untitled', severity: 'warning' },
      message: `mended in ${at}`,
    }),
  );
}

const TITLE = change('9.1.1', 'changes-text', {
  message: 'retitled',
  what: { kind: 'retitled', before: 'a', after: 'b' },
});

describe('what recurs among changes of text alone', () => {
  it('is told once, however often it is so, and the rest one by one', () => {
    const { recurring, others } = recurringIn([...mended(13), TITLE]);
    assert.deepEqual(
      inLanguage('en', () => recurringIn(mended(13)).recurring.map(({ title }) => title)),
      ['cae · problem mended: text-untitled: 13 times'],
    );
    assert.deepEqual([recurring.length, others], [1, [TITLE]]);
  });

  it('is told one by one where there is little of it', () => assert.deepEqual(recurringIn(mended(12)).recurring, []));

  it('is not what scores depend on, of which each is told', () => {
    const broken = mended(13).map(one => ({ ...one, severity: 'breaks-scores' as const }));
    assert.equal(recurringIn(broken).others.length, 13);
  });

  it('is what has the same words of a kind that has no name', () => {
    const cites = Array.from({ length: 13 }, (_, at) =>
      change(`1.${at + 1}.1`, 'changes-text', { message: `cite ${at % 2}` }),
    );
    assert.deepEqual(recurringIn(cites).recurring, []);
  });

  for (const [format, told] of [
    [
      'text',
      (all: readonly ReportedChange[]) =>
        diffText(report(all), 0)
          .map(line => (typeof line === 'string' ? line : JSON.stringify(line)))
          .join('\n'),
    ],
    ['Markdown', (all: readonly ReportedChange[]) => diffMarkdown(report(all), 0)],
    ['HTML', (all: readonly ReportedChange[]) => diffHtml(report(all), 0)],
  ] as const) {
    it(`names the first of it and counts the others: ${format}`, () => {
      const said = inLanguage('en', () => told([...mended(13), TITLE]));
      assert.deepEqual(
        ['retitled', '1.1.1 Action', '1.3.1 Action', '10 more'].map(words => said.includes(words)),
        [true, true, true, true],
      );
      assert(!said.includes('1.4.1 Action'), said);
      assert(!said.includes('mended in'), said);
    });
  }
});
