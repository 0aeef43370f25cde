import type { Block, Entry, SourceFile } from '../../model/source.ts';
import { allEntries } from '../../parse/declarations.ts';
import type { Heading, MarkdownBlock } from '../../parse/markdown/block.ts';
import { markdownBlocks } from '../../parse/markdown/blocks.ts';
import type { TextLines } from './line-changes.ts';

/** What whole lines of a text are, from `from` up to and without `to`. */
export type Piece = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'heading'; readonly heading: Heading }
  /** A block of metadata, and the depth of its entry; the first and the last line are those of its fence. */
  | { readonly kind: 'metadata'; readonly block: Block; readonly depth: number }
  | { readonly kind: 'prose' | 'comment' | 'code' }
);

/** The pieces of a file, in order; what shares a line with something else is in none, and code in lists and quotes neither. */
export function piecesOf(file: SourceFile, lines: TextLines): readonly Piece[] {
  const owners = new Map(
    allEntries(file.entries).flatMap(entry => (entry.block ? [[entry.block.span.start, entry]] : [])),
  );
  let line = 0;
  return markdownBlocks(file.text).flatMap((block): readonly Piece[] => {
    while ((lines.starts[line + 1] ?? file.text.length) <= block.span.start) line++;
    const from = line;
    let to = from + 1;
    while ((lines.starts[to] ?? file.text.length) < block.span.end) to++;
    // What nobody closed goes on to the end of the text.
    while (to > from + 1 && lines.lines[to - 1]?.trim() === '') to--;
    if (!isWhole(lines, from, to, block)) return [];
    return [{ from, to, ...contentOf(block, owners.get(block.span.start)) }];
  });
}

/** True where nothing but white space stands beside a block on its lines. */
function isWhole({ text, starts, lines }: TextLines, from: number, to: number, { span }: MarkdownBlock): boolean {
  const end = (starts[to - 1] ?? 0) + (lines[to - 1] ?? '').length;
  const beside = text.slice(starts[from], span.start) + text.slice(Math.min(span.end, end), end);
  return /^[\ufeff \t]*$/.test(beside);
}

type Content = Piece extends infer One ? (One extends Piece ? Omit<One, 'from' | 'to'> : never) : never;

function contentOf(block: MarkdownBlock, owner: Entry | undefined): Content {
  switch (block.kind) {
    case 'heading':
      return { kind: 'heading', heading: block };
    case 'fence':
      return owner?.block && block.closed
        ? { kind: 'metadata', block: owner.block, depth: owner.depth }
        : { kind: 'code' };
    case 'comment':
    case 'prose':
      return { kind: block.kind };
  }
}
