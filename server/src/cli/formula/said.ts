import { say } from '../../../../l10n/say.ts';
import type { ExpressionValue } from '../../core/evaluation/expression/context.ts';
import { lineIndex, positionAt } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';

/** A value as the language writes it. */
export function sayValue(value: ExpressionValue): string {
  if (value === undefined || value === null) return say('No value.');
  return typeof value === 'boolean' ? (value ? 'VRAI' : 'FAUX') : String(value);
}

/** What is wrong, and below the line of the formula that is at fault, with its place marked. */
export function sayFaulty(text: string, { start, end }: Span, message: string): readonly string[] {
  const lines = lineIndex(text);
  const { line, character } = positionAt(lines, start);
  const from = lines.starts[line] ?? 0;
  const shown = text.slice(from, lines.ends[line]);
  const length = Math.max(1, Math.min(end, lines.ends[line] ?? end) - start);
  return [message, `  ${shown}`, `  ${' '.repeat(character)}${'^'.repeat(length)}`];
}
