/** Figures of a level, written so that they stand below each other in proportional letters. Pure. */
import { language, say } from '../../../l10n/say.ts';
import type { TreeAction } from '../../../server/src/protocol/tree.ts';

/** As wide as a figure, and as a full stop or a comma, in fonts whose figures are of one width. */
const FIGURE_SPACE = '\u2007';
const STOP_SPACE = '\u2008';

/** The most figures that the rows of a level have: of their names, before and behind the decimal sign of their weights. */
export interface Columns {
  readonly name: number;
  readonly whole: number;
  readonly fraction: number;
}

/** Where nothing stands below anything. */
export const NO_COLUMNS: Columns = { name: 0, whole: 0, fraction: 0 };

/** What the actions of a level need. Names with letters stand out by themselves: nobody knows how wide they are. */
export function columnsOf(level: readonly TreeAction[]): Columns {
  const actions = level.filter(({ copyIn }) => copyIn === null);
  const names = actions.map(({ id }) => lastSegmentOf(id)).filter(isNumber);
  const weights = actions.flatMap(action => weightOf(action) ?? []);
  return {
    name: Math.max(0, ...names.map(({ length }) => length)),
    whole: Math.max(0, ...weights.map(({ whole }) => whole.length)),
    fraction: Math.max(0, ...weights.map(({ fraction }) => fraction.length)),
  };
}

/** A name with the room that the longest of its level needs. */
export function alignedName(name: string, { name: width }: Columns): string {
  const last = lastSegmentOf(name);
  return isNumber(last) ? name + FIGURE_SPACE.repeat(Math.max(0, width - last.length)) : name;
}

/**
 * The weight of an action as it is written, points or share, with the decimal sign where its level has it. A dash where
 * others of its level have a weight and it has none; nothing where none has.
 */
export function alignedWeight(action: TreeAction, columns: Columns): string {
  const weight = weightOf(action) ?? (columns.whole > 0 && action.copyIn === null ? NO_WEIGHT : undefined);
  if (weight === undefined) return '';
  const { whole, fraction, isShare } = weight;
  const before = FIGURE_SPACE.repeat(Math.max(0, columns.whole - whole.length));
  const number = before + whole + fraction + spaceBehind(fraction, columns);
  return isShare ? number + percentSign() : say('{points} pts', { points: number });
}

function spaceBehind({ length }: string, { fraction }: Columns): string {
  if (length >= fraction) return '';
  return length > 0 ? FIGURE_SPACE.repeat(fraction - length) : STOP_SPACE + FIGURE_SPACE.repeat(fraction - 1);
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

interface WrittenWeight {
  readonly whole: string;
  /** With the decimal sign; empty where there is none. */
  readonly fraction: string;
  readonly isShare: boolean;
}

const NO_WEIGHT: WrittenWeight = { whole: '–', fraction: '', isShare: false };

function weightOf({ points, percent, isShareWritten }: TreeAction): WrittenWeight | undefined {
  const value = isShareWritten ? percent : points;
  if (value === null) return undefined;
  const parts = new Intl.NumberFormat(language(), { maximumFractionDigits: 2 }).formatToParts(value);
  const sign = parts.findIndex(({ type }) => type === 'decimal');
  const at = sign < 0 ? parts.length : sign;
  const textOf = (some: readonly Intl.NumberFormatPart[]) => some.map(part => part.value).join('');
  return { whole: textOf(parts.slice(0, at)), fraction: textOf(parts.slice(at)), isShare: isShareWritten };
}
