import type { SheetProblem } from '../model/sheet.ts';
import { cellItems } from './cells.ts';
import { problemAt, refusal } from './problem.ts';
import { recordFaults } from './record-faults.ts';
import { type Sheet, textIn } from './sheet.ts';

/** What is wrong with the pieces of evidence of a référentiel; `actions` are the qualified ids of its rows. */
export function checkEvidence(
  sheet: Sheet,
  referential: string,
  actions: ReadonlySet<string>,
): readonly SheetProblem[] {
  const seen = new Set<string>();
  const faults = sheet.rows.flatMap(row => {
    const id = textIn(row, 'id') ?? '';
    const isTwice = seen.has(id);
    seen.add(id);
    const named = actionsOf(textIn(row, 'actions'));
    const unknown = named.filter(action => !actions.has(action));
    return [
      ...(isTwice
        ? [
            refusal({ sheet, row, name: 'id' }, 'evidence-duplicate', {
              args: { id },
              platform: `Duplicate preuve id ${id}`,
            }),
          ]
        : []),
      ...unknown.map(action => {
        const platform = `Invalid action reference ${action} for preuve ${id}`;
        const isShort = actions.has(`${referential}_${action}`);
        return refusal({ sheet, row, name: 'actions' }, 'evidence-action', {
          ...(action === '' ? { variant: 'empty' } : isShort && { variant: 'prefix' }),
          args: { text: action, id },
          platform,
        });
      }),
      ...repeated(named).map(text =>
        problemAt({ sheet, row, name: 'actions' }, 'evidence-duplicate', 'error', {
          variant: 'action',
          args: { text, id },
        }),
      ),
    ];
  });
  return [...recordFaults(sheet, undefined), ...faults];
}

/** The actions of a cell. */
export function actionsOf(cell: string | undefined): readonly string[] {
  return cell === undefined ? [] : cellItems(cell);
}

/** What stands more than once in a list, once each. */
export function repeated(items: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const item of items) {
    if (seen.has(item)) twice.add(item);
    seen.add(item);
  }
  return [...twice];
}
