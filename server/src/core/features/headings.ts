import { memory } from '../memory/memory.ts';
import type { SourceFile } from '../model/source.ts';
import { allEntries } from '../parse/declarations.ts';
import { lineAt } from '../text/line-index.ts';
import { type Span, span, trimSpan } from '../text/span.ts';

/** The title of an entry or of a section, with what stands below it. */
export interface Heading {
  /** The number of `#`. */
  readonly depth: number;
  readonly title: Span;
  /** From the beginning of its line to the next title that is not below it, without the blank lines before that one. */
  readonly extent: Span;
}

/** The titles of a file that open an entry or a section, in the order of the text. */
export function headingsOf(file: SourceFile): readonly Heading[] {
  return known(file, [], () => {
    const titles = allEntries(file.entries).flatMap(entry => [entry, ...entry.sections]);
    titles.sort((a, b) => a.titleSpan.start - b.titleSpan.start);
    // Where the next title of each depth begins, from the end of the text upwards.
    const next = new Map<number, number>();
    const headings = titles.toReversed().map(({ depth, titleSpan: title }): Heading => {
      const { start } = lineAt(file.lines, title.start);
      const end = Math.min(file.text.length, ...[...next].flatMap(([other, at]) => (other <= depth ? at : [])));
      next.set(depth, start);
      return { depth, title, extent: span(start, trimSpan(file.text, span(start, end)).end) };
    });
    return headings.reverse();
  });
}

const known = memory<SourceFile, readonly Heading[]>();
