import type { Field, SourceFile } from '../model/source.ts';
import { textOf } from '../text/span.ts';

/** The keys that list things, each of which counts, in whatever order and way they are written. */
const LISTS: ReadonlySet<string> = new Set([
  'actions',
  'indicateurs',
  'labels',
  'parents',
  'programmes',
  'questions',
  'selection',
  'thematiques',
  'climat_pratic_ids',
  'types_concernes',
]);

/** What a key says, without how it is written: quotes, decimal commas, lists on one line or several. Empty where it says nothing. */
export function valuesOf(file: Pick<SourceFile, 'text'>, field: Field): readonly string[] {
  return asCompared(field.key, writtenValues(file, field));
}

function writtenValues({ text }: Pick<SourceFile, 'text'>, { key, value }: Field): readonly string[] {
  switch (value.kind) {
    case 'scalar':
      return LISTS.has(key) ? itemsOf(value.text) : linesOf(value.text);
    case 'list':
      return value.items.flatMap(item => (LISTS.has(key) ? itemsOf(item.text) : linesOf(item.text)));
    case 'mapping':
      return linesOf(textOf(text, value.span));
    case 'empty':
      return [];
  }
}

/** Types are compared without case, as the platform does (platform, section 5). */
function asCompared(key: string, values: readonly string[]): readonly string[] {
  return key === 'types_concernes' ? values.map(value => value.toLowerCase()) : values;
}

function itemsOf(text: string): readonly string[] {
  return text.split(/[,;\n]/).flatMap(item => plain(item) || []);
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').flatMap(line => plain(line) || []);
}

function plain(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return /^[-+]?\d+(?:[.,]\d+)?$/.test(line) ? plainNumber(line) : line;
}

/** `4,50` as `4.5`; what begins with a zero is a code, and stays as it is. */
function plainNumber(text: string): string {
  return /^[-+]?0\d/.test(text) ? text : String(Number(text.replace(',', '.')));
}
