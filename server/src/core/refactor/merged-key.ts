import type { Edit } from '../analysis/fix.ts';
import { lineEnd, replacing, wholeLines } from '../analysis/fixes/make.ts';
import { insertingKey } from '../analysis/fixes/places.ts';
import { writtenNumber } from '../model/decimals.ts';
import type { ActionSource } from '../model/referential.ts';
import type { Entry, Field, SourceFile } from '../model/source.ts';
import { fieldOf, itemsOfField } from '../parse/fields.ts';
import { originsOf } from '../parse/origins.ts';
import { type Span, span, textOf } from '../text/span.ts';

/** The keys whose values are joined where two actions become one. */
export const JOINED_KEYS = ['labels', 'origine'] as const;

/**
 * Has an action say in a key what it and another one say there: both have their labels, and continue what either did, with the
 * weights added. Undefined where nothing is to be written, and where something written there would be lost.
 */
export function mergedKey({ file, declaration }: ActionSource, own: ActionSource, key: string): Edit | undefined {
  const { entry } = declaration;
  const values =
    key === 'labels' ? joinedLabels(entry, own.declaration.entry) : joinedOrigins(entry, own.declaration.entry, key);
  const field = fieldOf(entry, key);
  const [place, other] = [field && placeOf(file, field), fieldOf(own.declaration.entry, key)];
  const hasComment = [place && textOf(file.text, place), other && textOf(own.file.text, placeOf(own.file, other))];
  if (values === undefined || other === undefined || hasComment.some(text => text?.includes('#'))) return undefined;
  const flow = `[${values.join(', ')}]`;
  if (place === undefined) return insertingKey(file, entry, key, flow);
  const isFlow = textOf(file.text, place).includes('[');
  const items = isFlow ? ` ${flow}` : values.map(value => `${lineEnd(file)}  - ${value}`).join('');
  return replacing(file, place, `${key}:${items}`);
}

/** A field to the end of its last line. */
function placeOf(file: SourceFile, { keySpan, value }: Field): Span {
  const { start } = keySpan;
  const { end } = wholeLines(file, span(start, Math.max(keySpan.end, value.span.end)));
  return span(start, start + textOf(file.text, span(start, end)).trimEnd().length);
}

function joinedLabels(into: Entry, own: Entry): readonly string[] {
  const texts = [into, own].flatMap(entry => itemsOfField(entry, 'labels').map(({ text }) => text.trim()));
  return [...new Set(texts)];
}

/** Undefined where a line says what nobody can read, or what the other one contradicts. */
function joinedOrigins(into: Entry, own: Entry, key: string): readonly string[] | undefined {
  if (key !== 'origine') return undefined;
  const origins = [into, own].flatMap(originsOf);
  const weights = new Map<string, number>();
  for (const { target, weight, lost } of origins) {
    if (target === undefined || weight === undefined || lost !== undefined) return undefined;
    const id = `${target.prefix}_${target.id}`;
    weights.set(id, (weights.get(id) ?? 0) + weight);
  }
  // Who is new beside one of whom nothing is said: nobody can tell what both are.
  if (weights.size === 0) return undefined;
  return [...weights].map(([id, weight]) => `${id} (${writtenNumber(weight)})`);
}
