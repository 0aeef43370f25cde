import { cellNumber } from '../model/cell-number.ts';
import type { TableKind } from '../model/sheet.ts';
import { cellItems, numberText } from './cells.ts';

/**
 * The text of a cell in its normal form (platform, section 9): two cells say the same where it is equal. A cell goes to
 * Markdown and back in this form. `name` is the column's own, undefined for one that the platform does not read.
 */
export function normalCell(kind: TableKind, name: string | undefined, text: string): string {
  const ofStructure = kind === 'structure' && name !== undefined ? STRUCTURE.get(name) : undefined;
  if (ofStructure === undefined) return normalText(text);
  const plain = trimmed(text);
  return plain === '' ? '' : ofStructure(plain);
}

/** The same for a cell of text. */
export function normalText(text: string): string {
  return normalLines(trimmed(text));
}

function trimmed(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}

/** The normal form of what is joined from items. */
export function joinedItems(items: readonly string[]): string {
  return items.join(', ');
}

const STRUCTURE: ReadonlyMap<string, (text: string) => string> = new Map([
  ['points', numeral],
  ['pourcentage', numeral],
  ['labels', list],
  ['indicateurs', list],
  ['personnalisationQuestions', list],
  ['origine', trimmedLines],
]);

function numeral(text: string): string {
  const number = cellNumber(text);
  return number === undefined ? normalLines(text) : numberText(number.value);
}

function list(text: string): string {
  return joinedItems(cellItems(text));
}

function trimmedLines(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .join('\n');
}

/** Lines without white space at their ends, but for a line break of Markdown; and without the space before each of them. */
function normalLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split('\n');
  const ended = lines.map((line, at) => {
    const [end = ''] = /(?<![ \t])[ \t]+$/.exec(line) ?? [];
    const isBreak = end.length >= 2 && !isBlank(lines[at + 1] ?? '');
    return line.slice(0, line.length - end.length) + (isBreak ? '  ' : '');
  });
  const others = ended.slice(1).filter(line => !isBlank(line));
  const isIndented = others.every(line => line.startsWith(' ')) && others.some(line => /^ (?! )/.test(line));
  return isIndented
    ? ended.map((line, at) => (at > 0 && !isBlank(line) ? line.slice(1) : line)).join('\n')
    : ended.join('\n');
}

function isBlank(line: string): boolean {
  return line.trim() === '';
}
