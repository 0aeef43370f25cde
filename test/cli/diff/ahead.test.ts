import assert from 'node:assert/strict';
import { toldAhead } from '../../../server/src/cli/diff/ahead.ts';
import type { ReportedChange } from '../../../server/src/cli/diff/report.ts';
import { change, report } from './reports.ts';

function changes(severity: ReportedChange['severity'], count: number): readonly ReportedChange[] {
  return Array.from({ length: count }, (_, at) => change(`1.${at + 1}.1`, severity));
}

function ahead(...all: readonly ReportedChange[]): readonly string[] {
  return toldAhead(report(all)).map(({ severity, changes: own }) => `${severity} ${own.length}`);
}

describe('what is told ahead of all changes by measure', () => {
  it('is nothing where that is one screen', () =>
    assert.deepEqual(ahead(...changes('breaks-scores', 2), ...changes('changes-text', 10)), []));

  it('is what breaks scores, and what changes them amid much text', () =>
    assert.deepEqual(
      ahead(...changes('breaks-scores', 2), ...changes('changes-scores', 3), ...changes('changes-text', 10)),
      ['breaks-scores 2', 'changes-scores 3'],
    ));

  it('is not what most of the changes are', () =>
    assert.deepEqual(ahead(...changes('changes-scores', 10), ...changes('changes-text', 3)), []));
});
