import { memory } from '../../memory/memory.ts';
import { indicatorsOf } from '../../parse/indicators.ts';
import { questionsIn } from '../../scoring/prepare-workspace.ts';
import type { AroundView } from '../around-view.ts';
import type { KnownIndicator, KnownQuestion } from '../expressions/known.ts';

/** What stands around the measures. */
type Around = Pick<AroundView, 'around'>;

/** A fact of it alone: found once, as long as it is the same. */
function perAround<Result>(compute: (view: Around) => Result): (view: Around) => Result {
  const known = memory<Around['around'], Result>();
  return view => known(view.around, [], () => compute(view));
}

/** The questions as the importer of 2026 knows them; of two with one id, the first. */
export const knownQuestions: (view: Around) => ReadonlyMap<string, KnownQuestion> = perAround(view => {
  return new Map(
    [...questionsIn(view)]
      .reverse()
      .map(({ id, type, choices }) => [id, { type, choices: choices.map(one => one.id) }]),
  );
});

/** The indicators as the importer of 2026 knows them. */
export const knownIndicators: (view: Around) => ReadonlyMap<string, KnownIndicator> = perAround(view => {
  return new Map(
    [...view.around.values()].flatMap(file =>
      indicatorsOf(file).map(({ id, target, limit }) => [id, { hasTarget: !!target, hasLimit: !!limit }] as const),
    ),
  );
});

/** True for an indicator that is not here while others of its family, `cae_`, are: those of other families are taken on trust. */
export function isIndicatorMissing(view: Around, id: string): boolean {
  return !knownIndicators(view).has(id) && indicatorFamilies(view).has(familyOf(id));
}

const indicatorFamilies: (view: Around) => ReadonlySet<string> = perAround(view => {
  return new Set([...knownIndicators(view).keys()].map(familyOf));
});

function familyOf(id: string): string {
  return id.slice(0, id.indexOf('_') + 1).toLowerCase();
}
