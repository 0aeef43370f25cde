import type { Severity } from '../../core/model/problem.ts';
import type { CheckReport, PrintedProblem } from './printed-problem.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0, for code scanning and other viewers of findings. Paths are relative to DIR. */
export function sarifOf({ problems }: CheckReport): string {
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'referentiel', rules: codes.map(id => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map(problem => resultOf(problem, codes)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(problem: PrintedProblem, codes: readonly string[]) {
  const { file, line, column, endLine, endColumn, severity, code, message } = problem;
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: LEVELS[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  };
}
