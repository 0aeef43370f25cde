import { styleText } from 'node:util';
import { stackOf } from '../../../l10n/said-by.ts';
import { visibleWhole } from '../words/visible.ts';

/** A line for a person: a text, or parts of one of which some are in colour. */
export type Line = string | readonly (string | Painted)[];

export interface Painted {
  readonly text: string;
  readonly colour: 'red' | 'yellow' | 'blue' | 'gray';
}

/** A line without its colours. */
export function uncoloured(line: Line): string {
  return typeof line === 'string' ? line : line.map(part => (typeof part === 'string' ? part : part.text)).join('');
}

/**
 * Where a command prints. What a person reads goes through `lines` and `err` alone, which make harmless whatever files, their
 * names and the caller wrote: no line breaks out of its own, and none steers a terminal or a runner of builds.
 */
export interface Output {
  readonly lines: (lines: readonly Line[]) => void;
  /** A text in a format of other programs, which escapes in its own way. */
  readonly document: (text: string) => void;
  /** A line on standard error. */
  readonly err: (line: string) => void;
}

/** An output into two streams; in colour where what is printed reaches a terminal that shows colours. */
export function createOutput(out: (text: string) => void, err: (text: string) => void, inColour = false): Output {
  const part = (piece: string | Painted): string => {
    if (typeof piece === 'string') return visibleWhole(piece);
    const text = visibleWhole(piece.text);
    return inColour ? styleText(piece.colour, text, { validateStream: false }) : text;
  };
  const whole = (line: Line): string => (typeof line === 'string' ? visibleWhole(line) : line.map(part).join(''));
  return {
    lines: lines => out(lines.map(line => `${whole(line)}\n`).join('')),
    document: out,
    err: line => err(`${visibleWhole(line)}\n`),
  };
}

/** Tells of a bug with its stack, which nobody can do anything about but us. */
export function tellBug({ err }: Output, error: unknown, prefix = ''): void {
  for (const line of `${prefix}${stackOf(error)}`.split('\n')) err(line);
}
