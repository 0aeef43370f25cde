/** The words of a report on sheets. Pure. */
import { type Message, say } from '../../../l10n/say.ts';
import type { SaidProblem } from '../../../server/src/protocol/sheets.ts';

/** The title, then each problem at its cell with the platform's own message below it, what is refused first. */
export function reportText(title: string, problems: readonly SaidProblem[]): string {
  const groups = grouped(problems).flatMap(({ heading, own }) => ['', heading, '', ...own.flatMap(linesOf)]);
  return [title, ...groups, ''].join('\n');
}

/** How many problems of which kind there are, in a line. */
export function countsOf(problems: readonly SaidProblem[]): string {
  return grouped(problems)
    .map(({ heading }) => heading)
    .join(' · ');
}

/** The kinds that there are, with their own problems. */
function grouped(problems: readonly SaidProblem[]): readonly { heading: string; own: readonly SaidProblem[] }[] {
  return GROUPS.flatMap(({ heading, holds }) => {
    const own = problems.filter(holds);
    return own.length === 0 ? [] : [{ heading: say(heading, { count: own.length }), own }];
  });
}

interface Group {
  readonly heading: Message;
  readonly holds: (problem: SaidProblem) => boolean;
}

/** Each problem is in one of them. */
const GROUPS: readonly Group[] = [
  { heading: 'The platform refuses ({count})', holds: ({ isRefused }) => isRefused },
  { heading: 'To be corrected ({count})', holds: ({ severity, isRefused }) => severity === 'error' && !isRefused },
  { heading: 'To be looked at ({count})', holds: ({ severity }) => severity === 'warning' },
  { heading: 'Good to know ({count})', holds: ({ severity }) => severity === 'information' || severity === 'hint' },
];

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
