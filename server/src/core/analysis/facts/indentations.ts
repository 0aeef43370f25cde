import type { Block } from '../../model/source.ts';
import { linesOf } from '../../parse/markdown/lines.ts';
import { type Span, span } from '../../text/span.ts';

/** A line of a block of metadata that does not stand at the margin. */
export interface Indentation {
  readonly of: 'fence' | 'keys';
  /** The spaces that are too many. */
  readonly spaces: Span;
  /** What stands behind them on the line. */
  readonly line: Span;
}

/** The lines of a block that are to be moved to the margin, in the order of the text: its fences, and its keys where the first is indented. */
export function indentations(text: string, block: Block): readonly Indentation[] {
  const { content, fault } = block;
  const from = marginOf(text, block.span.start);
  const lines = [...linesOf(text, span(from, block.span.end))].map(({ start, end }) => {
    const line = text.slice(start, end).trimEnd();
    return { start, end: start + line.length, indent: line.length - line.trimStart().length };
  });
  const isFence = (start: number) => start < content.start || start >= content.end;
  // Lines that YAML cannot read are a fault of their own.
  const ofKeys = fault ? 0 : (lines.find(({ start, end }) => !isFence(start) && end > start)?.indent ?? 0);
  return lines.flatMap(({ start, end, indent }): readonly Indentation[] => {
    const of = isFence(start) ? 'fence' : 'keys';
    const excess = of === 'fence' ? indent : Math.min(indent, ofKeys);
    return excess === 0 ? [] : [{ of, spaces: span(start, start + excess), line: span(start + indent, end) }];
  });
}

/** Where the spaces before a place begin. */
function marginOf(text: string, at: number): number {
  return at - (/[ \t]*$/.exec(text.slice(Math.max(0, at - 3), at))?.[0].length ?? 0);
}
