import { indicatorsOf } from '../../parse/indicators.ts';
import type { AroundView } from '../around-view.ts';
import type { KnownIndicator, KnownQuestion } from '../expressions/known.ts';
import { questionsById } from './names.ts';
import { perView } from './per-view.ts';

/** The questions as the importer of 2026 knows them. */
export const knownQuestions: (view: AroundView) => ReadonlyMap<string, KnownQuestion> = perView(view => {
  return new Map(
    Array.from(questionsById(view), ([id, { type, choices }]) => [id, { type, choices: choices.map(one => one.id) }]),
  );
});

/** The indicators as the importer of 2026 knows them. */
export const knownIndicators: (view: AroundView) => ReadonlyMap<string, KnownIndicator> = perView(view => {
  return new Map(
    [...view.around.values()].flatMap(file =>
      indicatorsOf(file).map(({ id, target, limit }) => [id, { hasTarget: !!target, hasLimit: !!limit }] as const),
    ),
  );
});

/** True for an indicator that is not here while others of its family, `cae_`, are: those of other families are taken on trust. */
export function isIndicatorMissing(view: AroundView, id: string): boolean {
  return !knownIndicators(view).has(id) && indicatorFamilies(view).has(familyOf(id));
}

const indicatorFamilies: (view: AroundView) => ReadonlySet<string> = perView(view => {
  return new Set([...knownIndicators(view).keys()].map(familyOf));
});

function familyOf(id: string): string {
  return id.slice(0, id.indexOf('_') + 1).toLowerCase();
}
