import { namedAction } from '../model/id.ts';
import { PLATFORM_REFERENTIALS } from '../model/platform-referentials.ts';
import type { SheetProblem } from '../model/sheet.ts';
import { isNewAction, type OriginLine, originLines } from '../parse/origins.ts';
import type { ImportContext } from './import-context.ts';
import { type Place, problemAt, refusal } from './problem.ts';

/** What is wrong with a cell `Origine`, line by line (platform, section 1.3); `qualified` is the id of the action. */
export function checkOrigins(
  place: Place,
  qualified: string,
  cell: string | undefined,
  context: ImportContext,
): readonly SheetProblem[] {
  if (cell === undefined || isNewAction(cell)) return [];
  const seen = new Set<string>();
  return originLines(cell).flatMap(line => {
    const fault = faultOf(place, qualified, line, context);
    if (fault) return [fault];
    const id = line.target ? `${line.target.prefix}_${line.target.id}` : '';
    if (seen.has(id)) {
      const platform = `Duplicate origine ${id} for action ${qualified}`;
      return [refusal(place, 'origin-duplicate', { args: { id: line.written }, platform })];
    }
    seen.add(id);
    return [];
  });
}

function faultOf(place: Place, qualified: string, line: OriginLine, context: ImportContext): SheetProblem | undefined {
  const { text, written, target, weight, weightText } = line;
  if (target === undefined) {
    const platform = `Invalid origine value ${text} for action ${qualified}`;
    return refusal(place, 'origin-invalid', {
      ...(text === '' && { variant: 'blank' }),
      args: { text: written },
      platform,
    });
  }
  if (weight === undefined) {
    const platform = `Invalid ponderation value ${weightText} for origine ${text} of action ${qualified}`;
    return refusal(place, 'origin-weight', { variant: 'none', args: { text: written }, platform });
  }
  const { prefix: referential } = target;
  const id = `${referential}_${target.id}`;
  if (!PLATFORM_REFERENTIALS.includes(referential) && !isKnownReferential(referential, context)) {
    const platform = `Invalid origine value referentiel ${id} (referentiel ${referential}) for action ${qualified}`;
    return refusal(place, 'origin-unknown', { variant: 'referential', args: { text: written, referential }, platform });
  }
  if (!isOriginJudged(id, context) || context.actions?.has(id)) return undefined;
  const platform = `Invalid origine value action ${id} for action ${qualified}`;
  return refusal(place, 'origin-unknown', { variant: 'action', args: { text: written }, platform });
}

/** False where nobody can tell whether the platform has an action, by its qualified id: none of its référentiel is known. */
export function isOriginJudged(id: string, context: Pick<ImportContext, 'actions' | 'knowsAllReferentials'>): boolean {
  if (context.actions === undefined) return false;
  return context.knowsAllReferentials || isKnownReferential(namedAction(id).prefix, context);
}

function isKnownReferential(referential: string, { actions }: Pick<ImportContext, 'actions'>): boolean {
  return actions?.has(referential) ?? false;
}

/** What the platform passes over in a cell `Origine` without a word. */
export function lostInOrigins(place: Place, qualified: string, cell: string): readonly SheetProblem[] {
  if (isNewAction(cell)) {
    const lost = cell.includes('\n') ? cell.split('\n').slice(1).join(' ').trim() : '';
    return lost === '' ? [] : [problemAt(place, 'origin-lost', 'warning', { variant: 'new', args: { text: lost } })];
  }
  return originLines(cell).flatMap(({ lost, written, weight, target }) => {
    const [own] = qualified.split('_');
    if (target?.prefix === own) {
      return [problemAt(place, 'origin-unknown', 'warning', { variant: 'self', args: { text: written } })];
    }
    if (lost === 'rest')
      return [problemAt(place, 'origin-lost', 'warning', { variant: 'rest', args: { text: written } })];
    if (lost !== 'weight' || weight === undefined) return [];
    return [problemAt(place, 'origin-weight', 'warning', { variant: 'read', args: { text: written, weight } })];
  });
}
