import type { Entry, SourceFile } from '../../model/source.ts';
import { allEntries } from '../../parse/declarations.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import type { Span } from '../../text/span.ts';

/**
 * True where something of a title or a text that edits leave as it stands is read before them, and no more after them: behind the
 * beginning of a comment, for instance. It is told place by place: what shows elsewhere makes up for nothing.
 * @param edits what makes the text after of the one before
 */
export function hidesText(before: SourceFile, after: SourceFile, edits: readonly TextEdit[]): boolean {
  const blanks = edits.map(edit => ({ ...edit, text: ' '.repeat(edit.text.length) }));
  const [old, fresh] = [applyEdits(onlyRead(before), blanks), onlyRead(after)];
  for (let at = 0; at < old.length; at++) {
    if (old[at] !== fresh[at] && !isBlank(old, at) && isBlank(fresh, at)) return true;
  }
  return false;
}

/** The text of a file with a blank in the place of each sign that no title and no text of an entry holds. */
function onlyRead({ text, entries }: SourceFile): string {
  let result = '';
  for (const { start, end } of spansRead(entries)) {
    if (end <= result.length) continue;
    result = result.padEnd(start) + text.slice(Math.max(start, result.length), end);
  }
  return result.padEnd(text.length);
}

function spansRead(entries: readonly Entry[]): readonly Span[] {
  const spans = allEntries(entries).flatMap(({ titleSpan, intro, sections }) => [
    titleSpan,
    ...intro,
    ...sections.flatMap(section => [section.titleSpan, ...section.body]),
  ]);
  return spans.sort((a, b) => a.start - b.start);
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
