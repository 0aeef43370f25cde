import type { Edit } from '../analysis/fix.ts';
import { placeBefore } from '../analysis/fixes/insert-child.ts';
import { replacing, withLineEnd } from '../analysis/fixes/make.ts';
import { silencedSpan } from '../analysis/suppressions.ts';
import type { ActionSource } from '../model/referential.ts';
import type { Entry, SourceFile } from '../model/source.ts';
import { applyEdits } from '../text/edits.ts';
import { type Span, span, textOf, trimSpan } from '../text/span.ts';

/** Where the text of an action goes: below a parent, before one of its children, else behind all. */
export interface Destination {
  readonly parent: ActionSource;
  readonly before: Entry | undefined;
}

/**
 * Edits with which the text of an action, edited by them, stands elsewhere; undefined where the titles there are of another
 * level. What stands in the text that goes goes with it.
 */
export function relocated(
  edits: readonly Edit[],
  { file, declaration: { entry } }: ActionSource,
  { parent, before }: Destination,
): readonly Edit[] | undefined {
  const place = placeBefore(parent, before);
  if (place === undefined || place.depth !== entry.depth) return undefined;
  const text = withLineEnd(editedText(edits, file, entry.span), place.lineEnd) + place.lineEnd;
  return [...withoutText(edits, file, entry.span), place.insert(text)];
}

/** A part of a text with the edits inside of it, and comments that silence rules in it, without the white space around it. */
export function editedText(edits: readonly Edit[], file: SourceFile, part: Span): string {
  const own = trimSpan(file.text, silencedSpan(file, part));
  const inside = edits.filter(edit => edit.file === file.path && isIn(edit.span, own));
  return applyEdits(
    textOf(file.text, own),
    inside.map(edit => ({ ...edit, span: span(edit.span.start - own.start, edit.span.end - own.start) })),
  );
}

/** Edits with which the text of an action is gone, and those inside of it with it. */
export function withoutText(edits: readonly Edit[], file: SourceFile, part: Span): readonly Edit[] {
  const gone = regionOf(file, silencedSpan(file, part));
  return [...edits.filter(edit => edit.file !== file.path || !isIn(edit.span, gone)), replacing(file, gone, '')];
}

/** The text of an action with the empty lines behind it, or before it where it is the last of its file. */
function regionOf({ text }: SourceFile, { start, end }: Span): Span {
  if (end < text.length) return span(start, end);
  const above = /(?:[ \t]*[\r\n])*$/.exec(text.slice(0, start))?.[0] ?? '';
  const kept = /^[ \t]*(?:\r\n|\n|\r)/.exec(above)?.[0].length ?? 0;
  return span(start - Math.max(0, above.length - kept), end);
}

// What is inserted at an edge stands beside it.
function isIn(inner: Span, outer: Span): boolean {
  const isAtEdge = inner.start === inner.end && (inner.start === outer.start || inner.start === outer.end);
  return outer.start <= inner.start && inner.end <= outer.end && !isAtEdge;
}
