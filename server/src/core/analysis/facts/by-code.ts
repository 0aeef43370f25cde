import { grouped } from '../../memory/grouped.ts';
import type { Code } from '../../model/codes.ts';
import type { AroundView } from '../around-view.ts';
import { perView } from './per-view.ts';
import type { FormulaFault } from './placed-in.ts';

/** Faults that are looked for all at once, once for each view: what one rule finds is those of its code. */
export function byCode(
  find: (view: AroundView) => readonly FormulaFault[],
): (code: Code) => (view: AroundView) => readonly FormulaFault[] {
  const all = perView(view => grouped(find(view), fault => fault.code));
  return code => view => all(view).get(code) ?? [];
}
