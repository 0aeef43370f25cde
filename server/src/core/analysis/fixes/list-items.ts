/** Edits of the lists of a block, which are written between brackets, below each other, or as one word alone. */
import type { Entry, Field, ScalarItem, SourceFile } from '../../model/source.ts';
import { fieldOf } from '../../parse/fields.ts';
import { span } from '../../text/span.ts';
import type { Edit } from '../fix.ts';
import { inserting, lineEnd, removingLines, replacing } from './make.ts';
import { insertingKey } from './places.ts';

/** Adds an item to the end of a list, as the others are written; undefined where the block cannot be read. */
export function addingItem(file: SourceFile, entry: Entry, key: string, item: string): Edit | undefined {
  const field = fieldOf(entry, key);
  if (field === undefined) return insertingKey(file, entry, key, `[${item}]`);
  const { value, keySpan } = field;
  if (value.kind === 'scalar') return replacing(file, value.span, `[${value.text}, ${item}]`);
  if (value.kind === 'mapping' || entry.block?.fault) return undefined;
  const last = value.kind === 'list' ? value.items.at(-1) : undefined;
  if (last) return inserting(file, last.span.end, `${separatorBefore(file, last)}${item}`);
  const bracket = /^\s*:[ \t]*\[/.exec(file.text.slice(keySpan.end))?.[0];
  if (bracket !== undefined) return inserting(file, keySpan.end + bracket.length, item);
  const colon = /^\s*:/.exec(file.text.slice(keySpan.end))?.[0] ?? '';
  return inserting(file, keySpan.end + colon.length, ` [${item}]`);
}

/** Takes an item out of a list, with what parts it from the others. */
export function removingItem(file: SourceFile, { value }: Field, item: ScalarItem): Edit | undefined {
  if (value.kind !== 'list') return undefined;
  if (dashBefore(file, item) !== undefined) return removingLines(file, item.span);
  const at = value.items.indexOf(item);
  const [before, after] = [value.items[at - 1], value.items[at + 1]];
  if (after) return replacing(file, span(item.span.start, after.span.start), '');
  return replacing(file, span(before?.span.end ?? item.span.start, item.span.end), '');
}

function separatorBefore(file: SourceFile, item: ScalarItem): string {
  const dash = dashBefore(file, item);
  return dash === undefined ? ', ' : `${lineEnd(file)}${dash}`;
}

/** The indent and the dash of an item that stands on a line of its own; undefined for one between brackets. */
function dashBefore({ text }: SourceFile, { span: { start } }: ScalarItem): string | undefined {
  return /(?:^|[\r\n])([ \t]*-[ \t]+)$/.exec(text.slice(Math.max(0, start - LONGEST), start))?.[1];
}

// Nobody sets an item in further.
const LONGEST = 200;
