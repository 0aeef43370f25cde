import { atPlace, isActionId, isAlternative, lastSegment, placeOf } from '../model/id.ts';
import type { SheetProblem } from '../model/sheet.ts';
import { CORE_MEASURE, QUALIFIED_ID_LIMIT, themeOf } from '../model/transition.ts';
import { cellItems } from './cells.ts';
import { repeated } from './check-evidence.ts';
import { lostInOrigins } from './check-origins.ts';
import { type Family, ID_COLUMN, levelNames } from './family.ts';
import type { ImportContext } from './import-context.ts';
import { problemAt } from './problem.ts';
import { type Sheet, textIn } from './sheet.ts';
import { byParent, type StructureRow } from './structure.ts';

const LETTERED = /[a-z]/i;

/** What the platform accepts of the actions of a référentiel and an author had better know (platform, section 4.3). */
export function ownOfActions(
  sheet: Sheet,
  rows: readonly StructureRow[],
  family: Family,
  context: ImportContext,
): readonly SheetProblem[] {
  const below = byParent(rows);
  return [
    ...rows.flatMap(one => [
      ...idProblems(sheet, one, family),
      ...textProblems(sheet, one),
      ...lossProblems(sheet, one),
      ...labelsTwice(sheet, one),
      ...unknownLinks(sheet, one, context),
      ...emptyAlternative(sheet, one, family, below.has(one.id)),
    ]),
    ...inPlace(below, rows, family).flatMap(siblings => gaps(sheet, siblings)),
  ];
}

function idProblems(sheet: Sheet, { row, id, qualified, level }: StructureRow, family: Family): SheetProblem[] {
  const place = { sheet, row, name: ID_COLUMN };
  // What is too deep is told as that.
  const isOfForm = isTooDeep(level, family) || (isActionId(id) && (family.isTransition || !LETTERED.test(id)));
  return [
    ...(isOfForm ? [] : [problemAt(place, 'id-invalid', 'error', { args: { id } })]),
    ...(qualified.length > QUALIFIED_ID_LIMIT
      ? [problemAt(place, 'id-too-long', 'error', { args: { id: qualified, limit: QUALIFIED_ID_LIMIT } })]
      : []),
  ];
}

function textProblems(sheet: Sheet, { row, id }: StructureRow): SheetProblem[] {
  const theme = textIn(row, 'thematiqueSGPE');
  const core = textIn(row, 'coremeasure');
  return [
    ...(row.cells.has('nom')
      ? []
      : [problemAt({ sheet, row, name: 'nom' }, 'title-missing', 'error', { args: { id } })]),
    ...(theme !== undefined && themeOf(theme) === undefined
      ? [problemAt({ sheet, row, name: 'thematiqueSGPE' }, 'theme-unknown', 'warning', { args: { text: theme } })]
      : []),
    ...(core !== undefined && core !== CORE_MEASURE
      ? [problemAt({ sheet, row, name: 'coremeasure' }, 'coremeasure-unread', 'warning', { args: { text: core } })]
      : []),
  ];
}

function lossProblems(sheet: Sheet, { row, qualified }: StructureRow): SheetProblem[] {
  const origin = textIn(row, 'origine');
  const alone = ['desactivation', 'reduction', 'score'].filter(
    rule => row.cells.has(`${rule}Desc`) && !row.cells.has(rule),
  );
  return [
    ...(origin === undefined ? [] : lostInOrigins({ sheet, row, name: 'origine' }, qualified, origin)),
    ...alone.map(rule =>
      problemAt({ sheet, row, name: `${rule}Desc` }, 'rule-text-lost', 'warning', { args: { column: rule } }),
    ),
  ];
}

function labelsTwice(sheet: Sheet, { row }: StructureRow): SheetProblem[] {
  const labels = textIn(row, 'labels');
  const twice = labels === undefined ? [] : repeated(cellItems(labels));
  return twice.map(label => problemAt({ sheet, row, name: 'labels' }, 'label-duplicate', 'error', { args: { label } }));
}

/** Nobody reads the column of questions; one that names what does not exist is a slip all the same. */
function unknownLinks(sheet: Sheet, { row }: StructureRow, { questions }: ImportContext): SheetProblem[] {
  const cell = textIn(row, 'personnalisationQuestions');
  if (cell === undefined || questions === undefined) return [];
  return cellItems(cell).flatMap(text =>
    questions.has(text)
      ? []
      : [
          problemAt({ sheet, row, name: 'personnalisationQuestions' }, 'question-link', 'information', {
            args: { text },
          }),
        ],
  );
}

function emptyAlternative(
  sheet: Sheet,
  { row, id }: StructureRow,
  family: Family,
  hasChildren: boolean,
): SheetProblem[] {
  if (!family.isTransition || hasChildren || !isAlternative(id)) return [];
  return [problemAt({ sheet, row, name: ID_COLUMN }, 'alternative-empty', 'warning', { args: { id } })];
}

function isTooDeep(level: number, family: Family): boolean {
  return level >= levelNames(family).length;
}

/** Siblings with a place in the tree: where their parent is absent, or they are too deep, that is told instead. */
function inPlace(
  below: ReadonlyMap<string, readonly StructureRow[]>,
  rows: readonly StructureRow[],
  family: Family,
): readonly (readonly StructureRow[])[] {
  const parents = new Set(['', ...rows.map(({ id }) => id)]);
  const hasPlace = (siblings: readonly StructureRow[]) => siblings.every(({ level }) => !isTooDeep(level, family));
  return [...below].filter(([id, siblings]) => parents.has(id) && hasPlace(siblings)).map(([, siblings]) => siblings);
}

/** Where the numbers or letters of siblings leave one out. */
function gaps(sheet: Sheet, siblings: readonly StructureRow[]): SheetProblem[] {
  const numbered = siblings.filter(({ id }) => PLACED.test(lastSegment(id)));
  return numbered.flatMap(({ row, id }, at) => {
    const before = numbered[at - 1];
    const isSameKind = before !== undefined && isLettered(before.id) === isLettered(id);
    const next = isSameKind ? placeOf(before.id) + 1 : 1;
    if (placeOf(id) <= next) return [];
    const args = { id, missing: atPlace(id, next) };
    return [problemAt({ sheet, row, name: ID_COLUMN }, 'id-sequence', 'information', { args })];
  });
}

/** A number, or one letter: what has a place among others. */
const PLACED = /^(?:\d+|[a-z])$/;

function isLettered(id: string): boolean {
  return LETTERED.test(lastSegment(id));
}
