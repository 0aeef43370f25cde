import { memory } from '../../memory/memory.ts';
import type { AroundView } from '../around-view.ts';

/** A fact of what stands around the measures that several rules need: found once for each view. */
export function perView<Result>(compute: (view: AroundView) => Result): (view: AroundView) => Result {
  const known = memory<AroundView, Result>();
  return view => known(view, [], () => compute(view));
}

/** What stands around the measures. */
export type Around = Pick<AroundView, 'around'>;

/** A fact of that alone: found once, as long as it is the same. */
export function perAround<Result>(compute: (view: Around) => Result): (view: Around) => Result {
  const known = memory<Around['around'], Result>();
  return view => known(view.around, [], () => compute(view));
}

/** A fact of each of some things that a view shows: found once for each view, when it is asked for. */
export function perViewAndItem<Item, Result>(
  compute: (view: AroundView, item: Item) => Result,
): (view: AroundView, item: Item) => Result {
  const known = perView(() => new Map<Item, { readonly result: Result }>());
  return (view, item) => {
    const own = known(view);
    const found = own.get(item) ?? { result: compute(view, item) };
    own.set(item, found);
    return found.result;
  };
}
