import { deepEqual, equal, match } from 'node:assert/strict';
import { countsOf, reportText } from '../../../client/src/sheets/report-text.ts';
import type { SaidProblem } from '../../../server/src/protocol/sheets.ts';

describe('the report on sheets', () => {
  const problem = (severity: SaidProblem['severity'], message: string, isRefused = false): SaidProblem => ({
    file: 'structure.csv',
    line: 12,
    column: 'C',
    header: 'nom',
    severity,
    isRefused,
    message,
    platform: isRefused ? 'Nom manquant' : null,
  });

  it('tells what is refused apart from what is wrong and accepted', () => {
    const text = reportText('te', [problem('error', 'no name'), problem('error', 'no parent', true)]);
    match(text, /^te\n\nThe platform refuses \(1\)\n\n.*\n {4}no parent\n {4}The platform: Nom manquant\n/);
    match(text, /\n\nTo be corrected \(1\)\n\n {2}structure\.csv, row 12, column C \(nom\)\n {4}no name\n$/);
  });

  it('tells each problem once, and never that something is refused where all is accepted', () => {
    const severities = ['hint', 'information', 'warning', 'error'] as const;
    const text = reportText(
      'te',
      severities.map(severity => problem(severity, `one ${severity}`)),
    );
    deepEqual(text.match(/^\S.*$/gm), ['te', 'To be corrected (1)', 'To be looked at (1)', 'Good to know (2)']);
    deepEqual(text.match(/one \w+/g), ['one error', 'one warning', 'one hint', 'one information']);
  });

  it('is counted in a line, for where its first lines are hidden', () => {
    equal(
      countsOf([problem('warning', 'a'), problem('error', 'b'), problem('warning', 'c')]),
      'To be corrected (1) · To be looked at (2)',
    );
    equal(countsOf([]), '');
  });
});
