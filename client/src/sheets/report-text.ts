/** The words of a report on sheets. Pure. */
import { say } from '../../../l10n/say.ts';
import type { SaidProblem } from '../../../server/src/protocol/sheets.ts';

/** The title, then each problem at its cell with the platform's own message below it, what is refused first. */
export function reportText(title: string, problems: readonly SaidProblem[]): string {
  const groups = SEVERITIES.flatMap(severity => {
    const own = problems.filter(problem => problem.severity === severity);
    return own.length === 0 ? [] : [['', HEADINGS[severity](own.length), '', ...own.flatMap(linesOf)]];
  });
  return [title, ...groups.flat(), ''].join('\n');
}

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

const HEADINGS: Readonly<Record<SaidProblem['severity'], (count: number) => string>> = {
  error: count => say('The platform refuses ({count})', { count }),
  warning: count => say('To be looked at ({count})', { count }),
  information: count => say('Good to know ({count})', { count }),
  hint: count => say('Good to know ({count})', { count }),
};

function linesOf(problem: SaidProblem): readonly string[] {
  const { message, platform } = problem;
  return [
    `  ${placeOf(problem)}`,
    `    ${message}`,
    ...(platform === null ? [] : [`    ${say('The platform: {message}', { message: platform })}`]),
  ];
}

/** “structure.csv, row 12, column C (nom)”. */
function placeOf({ file, line, column, header }: SaidProblem): string {
  const where = column === null ? '' : say('column {column}', { column });
  return [
    file,
    ...(line === null ? [] : [say('row {line}', { line })]),
    ...(where === '' ? [] : [header === null ? where : `${where} (${header})`]),
  ].join(', ');
}
