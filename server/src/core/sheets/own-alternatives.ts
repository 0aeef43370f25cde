import { type Overlap, overlapOf } from '../analysis/expressions/overlap.ts';
import type { AskedQuestion } from '../analysis/expressions/overlap-cases.ts';
import { alternativeOf, isAlternative } from '../model/id.ts';
import type { SheetProblem } from '../model/sheet.ts';
import { cellItems } from './cells.ts';
import { knownQuestions, type PersonalisationSheets } from './check-personalisation.ts';
import { ID_COLUMN } from './family.ts';
import { problemAt } from './problem.ts';
import { type Sheet, textIn } from './sheet.ts';
import { inOrder, type StructureRow } from './structure.ts';

/** Where a measure and its alternative, or two alternatives, count both for some collectivité (platform, section 2). */
export function ownOfAlternatives(
  sheet: Sheet,
  rows: readonly StructureRow[],
  personalisation: PersonalisationSheets,
): readonly SheetProblem[] {
  const questions = askedQuestions(personalisation);
  const groups = new Map<string, StructureRow[]>();
  for (const row of inOrder(rows)) {
    const measure = isAlternative(row.id) ? alternativeOf(row.id) : row.id;
    if (measure === undefined) continue;
    const group = groups.get(measure);
    if (group) group.push(row);
    else groups.set(measure, [row]);
  }
  return [...groups.values()].flatMap(group =>
    group.flatMap((row, at) =>
      group.slice(0, at).flatMap(other => {
        const overlap = overlapOf([other.row.cells.get(RULE), row.row.cells.get(RULE)], questions);
        return overlap ? [told(sheet, row, other, overlap)] : [];
      }),
    ),
  );
}

const RULE = 'desactivation';

function told(
  sheet: Sheet,
  { row, id }: StructureRow,
  other: StructureRow,
  { identity, answers }: Overlap,
): SheetProblem {
  const given = [...answers].map(([question, value]) => `${question} ${shown(value)}`);
  const example = [...(identity.type === 'commune' ? ['commune'] : ['EPCI']), ...given].join(', ');
  const name = row.cells.has(RULE) ? RULE : ID_COLUMN;
  const variant = answers.size === 0 ? 'always' : undefined;
  const args = { id, other: other.id, example };
  return problemAt({ sheet, row, name }, 'alternative-overlap', 'warning', { ...(variant && { variant }), args });
}

function shown(value: unknown): string {
  return value === true ? 'OUI' : value === false ? 'NON' : String(value);
}

/** The questions of the sheets, and when they are asked; of two with one id, the first. */
function askedQuestions(sheets: PersonalisationSheets): ReadonlyMap<string, AskedQuestion> {
  const known = knownQuestions(sheets);
  return new Map(
    (sheets.questions?.rows ?? []).toReversed().flatMap((row): [string, AskedQuestion][] => {
      const id = textIn(row, 'id') ?? '';
      const question = known?.get(id);
      const types = textIn(row, 'typesCollectivitesConcernees');
      if (question === undefined) return [];
      return [
        [
          id,
          { ...question, types: types === undefined ? [] : cellItems(types), visibility: row.cells.get('exprVisible') },
        ],
      ];
    }),
  );
}
