/** Figures of a level, written so that they stand below each other in proportional letters. Pure. */
import { language, say } from '../../../l10n/say.ts';
import type { TreeAction } from '../../../server/src/protocol/tree.ts';

/** As wide as a figure, and as a decimal sign, in fonts whose figures are of one width. */
const FIGURE_SPACE = '\u2007';
const STOP_SPACE = '\u2008';

/** What the rows of a level need: figures of their names, characters before the decimal sign of their weights, decimals. */
export interface Columns {
  readonly name: number;
  readonly whole: number;
  readonly decimals: number;
}

/** Where nothing stands below anything. */
export const NO_COLUMNS: Columns = { name: 0, whole: 0, decimals: 0 };

/** More than these are no help in a tree. */
const MOST_DECIMALS = 2;

/** What the actions of a level need. Names with letters stand out by themselves: nobody knows how wide they are. */
export function columnsOf(level: readonly TreeAction[]): Columns {
  const actions = level.filter(({ copyIn }) => copyIn === null);
  const names = actions.map(({ id }) => lastSegmentOf(id)).filter(isNumber);
  const weights = actions.flatMap(action => partsOf(weightOf(action), 0) ?? []);
  return {
    name: Math.max(0, ...names.map(({ length }) => length)),
    whole: Math.max(0, ...weights.map(({ whole }) => whole.length)),
    decimals: Math.max(0, ...weights.map(({ fraction }) => fraction.length - 1)),
  };
}

/** A name with the room that the longest of its level needs. */
export function alignedName(name: string, { name: width }: Columns): string {
  const last = lastSegmentOf(name);
  return isNumber(last) ? name + FIGURE_SPACE.repeat(Math.max(0, width - last.length)) : name;
}

/**
 * The weight of an action as it is written, points or share, with as many decimals as its level has, right below those of the
 * others. A dash where others of its level have a weight and it has none; nothing where none has.
 */
export function alignedWeight(action: TreeAction, { whole: width, decimals }: Columns): string {
  const parts = partsOf(weightOf(action), decimals);
  if (parts !== undefined) {
    const number = FIGURE_SPACE.repeat(Math.max(0, width - parts.whole.length)) + parts.whole + parts.fraction;
    return action.isShareWritten ? number + percentSign() : say('{points} pts', { points: number });
  }
  if (width === 0 || action.copyIn !== null) return '';
  const room = FIGURE_SPACE.repeat(width - 1 + decimals) + (decimals > 0 ? STOP_SPACE : '');
  return say('{points} pts', { points: `${room}–` });
}

function weightOf({ points, percent, isShareWritten }: TreeAction): number | null {
  return isShareWritten ? percent : points;
}

/** A number up to its decimal sign, and from there on. */
function partsOf(value: number | null, decimals: number) {
  if (value === null) return undefined;
  const format = new Intl.NumberFormat(language(), {
    minimumFractionDigits: decimals,
    maximumFractionDigits: MOST_DECIMALS,
  });
  const parts = format.formatToParts(value);
  const sign = parts.findIndex(({ type }) => type === 'decimal');
  const at = sign < 0 ? parts.length : sign;
  const textOf = (some: readonly Intl.NumberFormatPart[]) => some.map(part => part.value).join('');
  return { whole: textOf(parts.slice(0, at)), fraction: textOf(parts.slice(at)) };
}

/** What the reader's language writes behind a number of per cent, with the space before it. */
function percentSign(): string {
  const parts = new Intl.NumberFormat(language(), { style: 'percent' }).formatToParts(0);
  return parts.map(({ type, value }) => (type === 'literal' || type === 'percentSign' ? value : '')).join('');
}

/** The last segment of an id; the whole of it where it has but one. */
function lastSegmentOf(id: string): string {
  return id.slice(id.lastIndexOf('.') + 1);
}

function isNumber(segment: string): boolean {
  return /^\d+$/.test(segment);
}
