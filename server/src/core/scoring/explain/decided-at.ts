import type { Place } from '../../model/problem.ts';
import { type Span, span } from '../../text/span.ts';
import type { RuleUse } from './explanation.ts';

/**
 * Where what decided in a rule is written: the part that gives its value; else, from the first to the last, the conditions by
 * which it turned out so; the whole formula where nothing decided.
 */
export function decidedAt(use: Pick<RuleUse, 'place' | 'marks'>): Place {
  const { place, marks } = use;
  const giving = marks.find(({ turn }) => turn === 'gives');
  if (giving) return placeIn(use, giving.span);
  const [first, last] = [marks[0], marks.at(-1)];
  return first && last ? placeIn(use, span(first.span.start, last.span.end)) : place;
}

/** The place in its file of a part of a formula, which counts from the beginning of that. */
export function placeIn({ place: { file, span: whole } }: Pick<RuleUse, 'place'>, { start, end }: Span): Place {
  return { file, span: span(whole.start + start, whole.start + end) };
}
