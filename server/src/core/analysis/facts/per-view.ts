import { memory } from '../../memory/memory.ts';
import type { AroundView } from '../around-view.ts';

/** A fact of what stands around the measures that several rules need: found once for each view. */
export function perView<Result>(compute: (view: AroundView) => Result): (view: AroundView) => Result {
  const known = memory<AroundView, Result>();
  return view => known(view, [], () => compute(view));
}
