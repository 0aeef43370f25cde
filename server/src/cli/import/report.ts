import { counted } from '../../../../l10n/counted.ts';
import { say } from '../../../../l10n/say.ts';
import type { SheetProblem } from '../../core/model/sheet.ts';
import type { ImportOutcome } from '../../core/sheets/import.ts';
import { saySheetProblem } from '../../words/sheet-problems.ts';
import { type Line, type Painted, uncoloured } from '../output.ts';

/** What an import tells: of the sheets, and of the files. */
export interface ImportReport {
  readonly outcome: ImportOutcome;
  /** The files that were written, relative to the folder. */
  readonly written: readonly string[];
  /** Those that were removed. */
  readonly removed: readonly string[];
  /** How many files were as they should be already. */
  readonly same: number;
  /** How many files would be written, where nothing is. */
  readonly planned: number | undefined;
  /** True where no row of the sheets could become anything. */
  readonly isEmpty: boolean;
}

/** As data for other programs; what is not told is null. */
export function reportData({ outcome, written }: ImportReport): unknown {
  const { verdict, problems, points, unchecked } = outcome;
  return {
    verdict,
    problems: problems.map(problem => ({
      file: problem.file,
      line: problem.line ?? null,
      column: problem.column ?? null,
      header: problem.header ?? null,
      code: problem.code,
      severity: problem.severity,
      message: saySheetProblem(problem),
      platform: problem.platform ?? null,
    })),
    points: Object.fromEntries(points),
    unchecked,
    written,
  };
}

const COLOURS: Readonly<Record<SheetProblem['severity'], Painted['colour']>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

/** How many problems of one kind are shown to a person. */
const SHOWN = 20;
const A_FEW = 3;

/** For a person: each problem with its cell, what the platform says of it, and what became of the files. */
export function reportLines(report: ImportReport): Line[] {
  const lines = problemLines(report.outcome.problems);
  return [
    ...lines,
    ...(lines.length > 0 ? [''] : []),
    sayVerdict(report.outcome),
    ...sayUnchecked(report.outcome),
    ...sayFiles(report),
  ];
}

/** What the platform would refuse of sheets, a few of each kind, and that it would; nothing where it would accept them. */
export function refusalLines(outcome: ImportOutcome): string[] {
  if (outcome.verdict === 'accepted') return [];
  const refusals = outcome.problems.filter(({ verdict }) => verdict !== undefined);
  return [...problemLines(refusals, A_FEW), sayVerdict(outcome)].map(uncoloured);
}

function problemLines(problems: readonly SheetProblem[], most = SHOWN): Line[] {
  const counts = new Map<string, number>();
  const lines = problems.flatMap(problem => {
    const kind = `${problem.file}/${problem.code}`;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count > most ? [] : linesOf(problem);
  });
  const more = [...counts].filter(([, count]) => count > most);
  return [...lines, ...more.map(([kind, count]) => say('{kind}: and {count} more.', { kind, count: count - most }))];
}

function linesOf(problem: SheetProblem): Line[] {
  const { file, line, column, header, severity, code, platform } = problem;
  const cell = line === undefined ? (column ?? '') : `${column ?? ''}${line}`;
  const named = header === undefined || header === '' ? '' : ` (${oneLine(header)})`;
  const place = cell === '' ? file : `${file} ${cell}${named}`;
  const told =
    platform === undefined
      ? []
      : [`  ${say('The platform says: {message}', { message: shortened(oneLine(platform)) })}`];
  return [
    [`${place} `, { text: say(severity), colour: COLOURS[severity] }, ` ${code} ${saySheetProblem(problem)}`],
    ...told,
  ];
}

/** Quotes of whole rows are long; what is wrong stands at their end. */
const QUOTED = 400;

function shortened(text: string): string {
  return text.length <= QUOTED ? text : `${text.slice(0, QUOTED / 2)} … ${text.slice(-QUOTED / 2)}`;
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function sayVerdict({ verdict, points, kept }: ImportOutcome): string {
  switch (verdict) {
    case 'accepted':
      if (kept === undefined) return say('The platform would accept these sheets.');
      return say('The platform would accept these sheets: {actions}, {rules}, {evidence}, {origins}.', {
        actions: counted(points.size - 1, '{count} action', '{count} actions'),
        rules: counted(kept.rules.length, '{count} rule', '{count} rules'),
        evidence: counted(kept.evidence.length, '{count} piece of evidence', '{count} pieces of evidence'),
        origins: counted(kept.origins.length, '{count} origin', '{count} origins'),
      });
    case 'refused':
      return say('The platform would refuse these sheets.');
    case 'saved-then-failed':
      return say('The platform would save these sheets, and then be unable to read the référentiel.');
  }
}

/** A note: nobody is to take for checked what nothing here could tell. */
function sayUnchecked({ unchecked: { origins, questions, indicators } }: ImportOutcome): string[] {
  const told = [
    ...(origins > 0 ? [counted(origins, '{count} origin', '{count} origins')] : []),
    ...(questions > 0 ? [counted(questions, '{count} question', '{count} questions')] : []),
    ...(indicators > 0 ? [counted(indicators, '{count} indicator', '{count} indicators')] : []),
  ];
  if (told.length === 0) return [];
  const note = say('Not checked, for nothing here says which of them the platform has: {what}.', {
    what: told.join(', '),
  });
  return [origins > 0 ? `${note} ${say('--known lists the actions that it has.')}` : note];
}

function sayFiles({ outcome, written, removed, same, planned, isEmpty }: ImportReport): string[] {
  if (outcome.verdict !== 'accepted') return [say('Nothing was written.')];
  if (isEmpty) return [say('Nothing is imported: no row of these sheets has an id, so nothing was written.')];
  if (planned !== undefined)
    return [
      say('Nothing was written. To be written: {count}, as they should be already: {same}.', { count: planned, same }),
    ];
  const counts = { count: written.length, removed: removed.length, same };
  return [say('Files written: {count}, removed: {removed}, as they should be already: {same}.', counts)];
}
