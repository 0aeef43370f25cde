import { isActionId, isAlternative } from '../model/id.ts';
import type { SheetProblem } from '../model/sheet.ts';
import { QUALIFIED_ID_LIMIT, themeOf } from '../model/transition.ts';
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
    ...[...below.values()].flatMap(siblings => gaps(sheet, siblings)),
  ];
}

function idProblems(sheet: Sheet, { row, id, qualified, level }: StructureRow, family: Family): SheetProblem[] {
  const place = { sheet, row, name: ID_COLUMN };
  const isOfForm = isActionId(id) && level < levelNames(family).length && (family.isTransition || !LETTERED.test(id));
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
    ...(core !== undefined && core !== 'coremeasure'
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

/** Where the numbers or letters of siblings leave one out. */
function gaps(sheet: Sheet, siblings: readonly StructureRow[]): SheetProblem[] {
  const numbered = siblings.flatMap(one => {
    const segment = one.id.slice(one.id.lastIndexOf('.') + 1);
    const place = placeIn(segment);
    return place === undefined ? [] : [{ one, segment, place }];
  });
  return numbered.flatMap(({ one, segment, place }, at) => {
    const before = numbered[at - 1];
    const isLetter = LETTERED.test(segment);
    const follows = before !== undefined && LETTERED.test(before.segment) === isLetter ? before.place + 1 : undefined;
    const isNext = follows === undefined ? place <= 1 : place <= follows;
    if (isNext) return [];
    const missing = one.id.slice(0, one.id.length - segment.length) + nameOf(follows ?? 1, isLetter);
    return [
      problemAt({ sheet, row: one.row, name: ID_COLUMN }, 'id-sequence', 'information', {
        args: { id: one.id, missing },
      }),
    ];
  });
}

/** The number of a segment, or the place of its letter; undefined for an alternative and the like. */
function placeIn(segment: string): number | undefined {
  if (/^\d+$/.test(segment)) return Number(segment);
  return /^[a-z]$/.test(segment) ? segment.charCodeAt(0) - 'a'.charCodeAt(0) + 1 : undefined;
}

function nameOf(place: number, isLetter: boolean): string {
  return isLetter ? String.fromCharCode('a'.charCodeAt(0) + place - 1) : String(place);
}
