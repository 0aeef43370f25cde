import type { Expression } from '../../model/expression.ts';
import type { Fault } from '../../model/problem.ts';
import type { AroundView } from '../around-view.ts';
import { indicatorUses } from '../expressions/check-score.ts';
import { idsOf } from '../expressions/known.ts';
import { isIndicatorMissing, knownIndicators } from './known-2026.ts';
import { unknownName } from './names.ts';

/** The indicators that parts of a formula name and that are nowhere, each once, in the order of the text. */
export function unknownIndicators(
  view: Pick<AroundView, 'around'>,
  parts: readonly Expression[],
): readonly (Fault & { readonly code: 'indicator-unknown' })[] {
  return indicatorUses(parts)
    .filter(({ id }) => isIndicatorMissing(view, id))
    .map(({ first: { text, span } }) => {
      return { code: 'indicator-unknown', span, args: unknownName(text, idsOf(knownIndicators(view))) };
    });
}
