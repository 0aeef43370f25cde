import { cellNumber } from '../../model/cell-number.ts';
import { KEYS, NAME_KEY } from '../../model/keys.ts';
import type { TableKind } from '../../model/sheet.ts';
import { FORMULA_LANGUAGE } from '../../parse/formula/language.ts';
import { isNewAction } from '../../parse/origins.ts';
import { scalarText } from '../../parse/scenario/scalar-text.ts';
import { cellItems } from '../cells.ts';
import { escapedProse, escapedTitle, fenced, isTitle } from './escape.ts';
import { countingText, type KeyForm, type PlacedColumn } from './places.ts';

/** An entry as it is written: a title, its block, its sections, and the entries of a list below it. */
export interface EntryText {
  readonly title: string;
  /** Lines of YAML. */
  readonly keys: readonly string[];
  /** A formula right below the block; empty where there is none. */
  readonly code: string;
  readonly sections: readonly SectionText[];
  readonly list?: { readonly title: string; readonly entries: readonly EntryText[] } | undefined;
}

export interface SectionText {
  readonly title: string;
  readonly body: string;
}

/** The entry that a row makes, without what belongs to other files; `more` are keys that no column gives. */
export function entryText(
  kind: TableKind,
  columns: readonly PlacedColumn[],
  row: readonly string[],
  more: readonly string[] = [],
): EntryText {
  let title = '';
  let code = '';
  const keys: KeyText[] = [];
  const sections: SectionText[] = [];
  for (const column of columns) {
    const { place } = column;
    const text = countingText(kind, column, row);
    if (text === '') continue;
    switch (place.at) {
      case 'title':
        title = isTitle(text) ? escapedTitle(text) : escapedTitle(text.replace(/\s+/g, ' '));
        if (!isTitle(text)) keys.push({ key: NAME_KEY, lines: [`${NAME_KEY}: ${scalarText(text)}`] });
        break;
      case 'key':
        keys.push({ key: place.key, lines: keyLines(place.key, place.form, text) });
        break;
      case 'section':
        sections.push({ title: place.title, body: escapedProse(text) });
        break;
      case 'formula':
        sections.push({ title: place.title, body: fenced(FORMULA_LANGUAGE, text) });
        break;
      case 'code':
        code = fenced(FORMULA_LANGUAGE, text);
        break;
      case 'rule':
      case 'parent':
        break;
    }
  }
  return { title, keys: [...inOrder(kind, keys).flatMap(({ lines }) => lines), ...more], code, sections };
}

interface KeyText {
  readonly key: string;
  readonly lines: readonly string[];
}

/** Keys in the order in which a layout leaves them; what only sheets know has the id first. */
function inOrder(kind: TableKind, keys: readonly KeyText[]): readonly KeyText[] {
  const order = ORDERS[kind] ?? ['id', 'code'];
  const place = ({ key }: KeyText) => (order.includes(key) ? order.indexOf(key) : order.length);
  return keys.toSorted((a, b) => place(a) - place(b));
}

const ORDERS: Partial<Readonly<Record<TableKind, readonly string[]>>> = {
  structure: KEYS.measure,
  questions: KEYS.question,
  choix: KEYS.question,
  indicateurs: KEYS.indicator,
  preuves: KEYS.evidence,
};

function keyLines(key: string, form: KeyForm, text: string): readonly string[] {
  switch (form) {
    case 'text':
      return [`${key}: ${scalarText(text)}`];
    case 'number': {
      const number = cellNumber(text);
      return [`${key}: ${number === undefined ? scalarText(text) : String(number.value)}`];
    }
    case 'list':
      return [`${key}: [${cellItems(text).map(scalarText).join(', ')}]`];
    case 'lines': {
      const lines = text.split('\n');
      if (lines.length === 1 && isNewAction(text)) return [`${key}: ${scalarText(text)}`];
      return [`${key}:`, ...lines.map(line => `  - ${scalarText(line)}`)];
    }
  }
}

/** The text of a file with these entries. */
export function fileText(entries: readonly EntryText[]): string {
  return `${entries.map(entry => printed(entry, 1)).join('\n\n')}\n`;
}

function printed({ title, keys, code, sections, list }: EntryText, depth: number): string {
  const head = heading(depth, title);
  const block = keys.length === 0 ? [] : ['```yaml', ...keys, '```'];
  const parts = sections.map(section => `${heading(depth + 1, section.title)}\n${section.body}`);
  if (list)
    parts.push(
      [heading(depth + 1, list.title), list.entries.map(entry => printed(entry, depth + 2)).join('\n\n')].join('\n'),
    );
  const body = parts.join('\n\n');
  return [head, ...block, ...(code === '' ? [] : [code]), ...(body === '' ? [] : [body])].join('\n');
}

function heading(depth: number, title: string): string {
  return title === '' ? '#'.repeat(depth) : `${'#'.repeat(depth)} ${title}`;
}
