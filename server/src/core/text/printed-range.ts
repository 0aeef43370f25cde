import { type LineIndex, positionAt } from './line-index.ts';
import type { Span } from './span.ts';

/** A span as it is printed: lines and columns (UTF-16 units) count from 1, the end is behind the last character. */
export interface PrintedRange {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A span as people count, from 1. */
export function printedRange(lines: LineIndex, { start, end }: Span): PrintedRange {
  const [from, to] = [positionAt(lines, start), positionAt(lines, end)];
  return { line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}
