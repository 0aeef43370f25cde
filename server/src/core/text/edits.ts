import { type Span, span } from './span.ts';

/** A replacement of a part of a text; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The text after edits that do not overlap; of those at one place, the first comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}

/** Edits of one text or of several files, each place once, though two reasons may have it written. */
export function distinctEdits<Edit extends TextEdit & { readonly file?: string }>(
  edits: readonly Edit[],
): readonly Edit[] {
  const placed = edits.map(edit => [`${edit.span.start}:${edit.span.end}:${edit.file}`, edit] as const);
  return [...new Map(placed).values()];
}

/** The edit that writes a text in a place of another one, without what both begin and end with. */
export function leastEdit(text: string, { start, end }: Span, written: string): TextEdit {
  let before = 0;
  const most = Math.min(end - start, written.length);
  while (before < most && text[start + before] === written[before]) before++;
  while (before > 0 && isWithinSign(text, start + before)) before--;
  let behind = 0;
  while (behind < most - before && text[end - 1 - behind] === written[written.length - 1 - behind]) behind++;
  while (behind > 0 && isWithinSign(text, end - behind)) behind--;
  return { span: span(start + before, end - behind), text: written.slice(before, written.length - behind) };
}

/** True between the halves of a sign, or of the end of a line: no editor knows such a place. */
function isWithinSign(text: string, at: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(at - 1, at + 1));
}
