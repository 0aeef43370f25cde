import { memory } from '../memory/memory.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import type { MarkdownBlock } from '../parse/markdown/block.ts';
import { markdownBlocks } from '../parse/markdown/blocks.ts';
import { type Span, span } from '../text/span.ts';

/**
 * A comment `<!-- referentiel-disable code: reason -->`, which silences one rule: in the next block (a title with the fence
 * right below it, paragraphs, a list …), or in the whole file where it stands before the first title.
 */
export interface Suppression {
  readonly code: string;
  /** Of the code, in the comment. */
  readonly span: Span;
  readonly range: Span;
  /** False where nothing says why. */
  readonly hasReason: boolean;
}

export interface Suppressed {
  /** What is left of the problems. */
  readonly problems: readonly Problem[];
  readonly unused: readonly Suppression[];
}

/** What begins such a comment. */
export const DISABLE = 'referentiel-disable';

const known = memory<SourceFile, readonly Suppression[]>();

/** The comments of a file that silence rules, in the order of the text. */
export function suppressionsIn(file: SourceFile): readonly Suppression[] {
  // Nearly every file has none: it is not read again.
  return known(file, [], () => (file.text.includes(DISABLE) ? readSuppressions(file.text) : []));
}

/** Where what begins at an offset begins with the comments right above it that silence rules in it: they belong to it. */
export function withSilencing(file: SourceFile, offset: number): number {
  const own = suppressionsIn(file).find(({ range, span: code }) => range.start === offset && code.end < offset);
  return own === undefined ? offset : file.text.lastIndexOf(OPENING, own.span.start);
}

/** The text of an action with the comments above it that silence rules in it, without those of what stands behind. */
export function silencedSpan(file: SourceFile, { start, end }: Span): Span {
  return span(withSilencing(file, start), withSilencing(file, end));
}

/** Takes the silenced problems of a file out. */
export function suppress(file: SourceFile, problems: readonly Problem[]): Suppressed {
  const suppressions = suppressionsIn(file);
  if (suppressions.length === 0) return { problems, unused: [] };
  const used = new Set<Suppression>();
  const left = problems.filter(problem => {
    const by = suppressions.filter(
      ({ code, range }) =>
        code === problem.code && range.start <= problem.span.start && problem.span.start <= range.end,
    );
    for (const suppression of by) used.add(suppression);
    return by.length === 0;
  });
  return { problems: left, unused: suppressions.filter(suppression => !used.has(suppression)) };
}

const CODES = /^\s*referentiel-disable\s+([a-z][a-z-]*(?:\s*,\s*[a-z][a-z-]*)*)\s*(?::|$)/;
const OPENING = '<!--';
const CLOSING = '-->';

function readSuppressions(text: string): Suppression[] {
  const blocks = markdownBlocks(text);
  return blocks.flatMap((block, at) => {
    if (block.kind !== 'comment') return [];
    const start = text.indexOf(OPENING, block.span.start) + OPENING.length;
    const end = text.indexOf(CLOSING, start);
    if (end < 0 || end > block.span.end) return [];
    const comment = text.slice(start, end);
    const [opening, codes = ''] = CODES.exec(comment) ?? [];
    if (opening === undefined) return [];
    const reason = comment.slice(opening.length);
    const first = start + opening.indexOf(codes, opening.indexOf(DISABLE) + DISABLE.length);
    const range = blocks.slice(0, at).some(({ kind }) => kind === 'heading')
      ? nextBlock(blocks.slice(at + 1))
      : span(0, text.length);
    return [...codes.matchAll(/[a-z][a-z-]*/g)].map(
      ({ 0: code, index }): Suppression => ({
        code,
        span: span(first + index, first + index + code.length),
        range,
        hasReason: /[\p{L}\p{N}]/u.test(reason),
      }),
    );
  });
}

/** The first block that is no comment; a title with the fence right below it. */
function nextBlock(blocks: readonly MarkdownBlock[]): Span {
  const rest = blocks.filter(({ kind }) => kind !== 'comment');
  const [block, below] = rest;
  if (block === undefined) return span(0, -1);
  const isTitled = block.kind === 'heading' && below?.kind === 'fence';
  return span(block.span.start, isTitled ? below.span.end : block.span.end);
}
