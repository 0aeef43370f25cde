import { exampleArguments } from '../analysis/facts/example-arguments.ts';
import { type Program, programOfExpression } from '../evaluation/program.ts';
import { addTo } from '../memory/grouped.ts';
import { alternativeOf, isAlternative } from '../model/id.ts';
import type { QuestionAsked } from '../model/personalisation.ts';
import type { SheetProblem } from '../model/sheet.ts';
import { expressionOf, type Formula } from '../parse/expression/expression-of.ts';
import type { Looked } from '../reasoning/looking.ts';
import { overlapOf } from '../reasoning/overlap.ts';
import { cellItems } from './cells.ts';
import { knownQuestions, type PersonalisationSheets } from './check-personalisation.ts';
import { ID_COLUMN } from './family.ts';
import { problemAt } from './problem.ts';
import { type Sheet, textIn } from './sheet.ts';
import { inOrder, type StructureRow } from './structure.ts';

/**
 * Where a measure and its alternative, or two alternatives, count both for some collectivité (platform, section 2): the first
 * such pair of each measure. Nothing is said of a deactivation that is refused: what it is meant to be is not known.
 */
export function ownOfAlternatives(
  sheet: Sheet,
  rows: readonly StructureRow[],
  personalisation: PersonalisationSheets,
  refused: readonly SheetProblem[],
): readonly SheetProblem[] {
  const questions = askedQuestions(personalisation);
  const refusedCells = new Set(refused.map(({ line, header }) => cellKey(line, header)));
  const isRefused = ({ row }: StructureRow) => {
    const { line, header } = problemAt({ sheet, row, name: RULE }, 'alternative-overlap', 'warning');
    return refusedCells.has(cellKey(line, header));
  };
  const groups = new Map<string, StructureRow[]>();
  for (const row of inOrder(rows)) {
    const measure = isAlternative(row.id) ? alternativeOf(row.id) : row.id;
    if (measure === undefined) continue;
    addTo(groups, measure, row);
  }
  return [...groups.values()].flatMap(group => {
    for (const [at, row] of group.entries()) {
      for (const other of group.slice(0, at)) {
        // Two rows of one id are no alternatives of each other: that is told as such.
        if (other.id === row.id || isRefused(row) || isRefused(other)) continue;
        const overlap = overlapBetween([other.row.cells.get(RULE), row.row.cells.get(RULE)], questions);
        if (overlap) return [told(sheet, row, other, overlap)];
      }
    }
    return [];
  });
}

const RULE = 'desactivation';

function cellKey(line: number | undefined, header: string | undefined): string {
  return `${line} ${header}`;
}

/** Undefined where one of the two cannot be read. */
function overlapBetween(
  cells: readonly (Formula | undefined)[],
  questions: ReadonlyMap<string, QuestionAsked>,
): Looked | undefined {
  const programs: (Program | undefined)[] = [];
  for (const cell of cells) {
    const expression = cell && expressionOf(cell, 'personnalisation').expression;
    if (cell && expression === undefined) return undefined;
    programs.push(expression && programOfExpression(expression));
  }
  return overlapOf(programs, questions);
}

function told(sheet: Sheet, { row, id }: StructureRow, other: StructureRow, overlap: Looked): SheetProblem {
  const example = exampleArguments(overlap);
  const name = row.cells.has(RULE) ? RULE : ID_COLUMN;
  const variant = example['example'] === '' ? 'always' : undefined;
  const args = { id, other: other.id, ...example };
  return problemAt({ sheet, row, name }, 'alternative-overlap', 'warning', { ...(variant && { variant }), args });
}

/** The questions of the sheets, and when they are asked; of two with one id, the first. */
function askedQuestions(sheets: PersonalisationSheets): ReadonlyMap<string, QuestionAsked> {
  const known = knownQuestions(sheets);
  return new Map(
    (sheets.questions?.rows ?? []).toReversed().flatMap((row): [string, QuestionAsked][] => {
      const id = textIn(row, 'id') ?? '';
      const question = known?.get(id);
      if (question === undefined) return [];
      const concerned = textIn(row, 'typesCollectivitesConcernees');
      const types = concerned === undefined ? [] : cellItems(concerned).map(text => ({ text }));
      const choices = question.choices.map(choice => ({ id: choice }));
      return [[id, { id, type: question.type, choices, types, visibility: row.cells.get('exprVisible') }]];
    }),
  );
}
