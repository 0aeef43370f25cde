import type { SourceFile } from '../model/source.ts';
import type { TextEdit } from '../text/edits.ts';
import type { Span } from '../text/span.ts';
import { keptChanges } from './formatting/kept.ts';
import { layoutChanges } from './formatting/layout.ts';
import { editsOfLines, type LineChange, type TextLines, textLines } from './formatting/line-changes.ts';

/** Why a file is left as it is: git's marks of a conflict, letters that were lost in reading, or more text than is read. */
export type Unformatted = 'conflict' | 'encoding' | 'too-large';

/** The edits that lay a file out, in the order of the text; none where it is. */
export type Formatting = { readonly edits: readonly TextEdit[] } | { readonly unformatted: Unformatted };

/**
 * Lays a file out, or the lines of it that a span touches: line ends and blank lines, titles, the keys of blocks and their
 * order, bullets, white space at the ends of lines, accents in their letters. What is read in it stays the same, and a file
 * that is laid out already gives no edit. Nothing in a file that is none of ours.
 */
export function formattingOf(file: SourceFile, within?: Span): Formatting {
  if (file.kind === 'none') return { edits: [] };
  const unformatted = unformattedFor(file);
  if (unformatted !== undefined) return { unformatted };
  const lines = textLines(file.text);
  const changes = layoutChanges(file, lines).filter(change => within === undefined || touches(lines, change, within));
  const edits = editsOfLines(lines, keptChanges(file, lines, changes));
  return { edits: edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) };
}

function unformattedFor({ faults }: SourceFile): Unformatted | undefined {
  const has = (kind: SourceFile['faults'][number]['kind']) => faults.some(fault => fault.kind === kind);
  if (has('too-large')) return 'too-large';
  if (has('conflict-marker')) return 'conflict';
  return has('encoding') ? 'encoding' : undefined;
}

/** A selection of whole lines ends where the next one begins, which is none of them; what is inserted belongs to the line below. */
function touches({ starts }: TextLines, { from, to }: LineChange, { start, end }: Span): boolean {
  const first = starts[from] ?? 0;
  return first < Math.max(end, start + 1) && start < Math.max(starts[to] ?? 0, first + 1);
}
