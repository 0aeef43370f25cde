import { parentOf } from '../../index/tree.ts';
import { grouped } from '../../memory/grouped.ts';
import type { Severity } from '../../model/problem.ts';
import type { Action } from '../../model/referential.ts';
import type { ReferentialView } from '../view.ts';
import { isMeantToBeZero, type Lack2026, lacks2026 } from './lacks-2026.ts';
import { perSubtree } from './per-subtree.ts';
import { type Mismatch, mismatchOf } from './sums.ts';

/**
 * An action without a weight of its own where it should have one. `remainder`: its siblings leave a part that nobody has,
 * or that falls to an action which is to be worth nothing (`remainder-apart`);
 * `children`: it is worth nothing, and its children are not; `unknown`: nothing tells; `own-scale`: a measure of 2021/22
 * beside others that declare points; `zero`: it is worth nothing, and does not say so; those of 2026: `lacks-2026`.
 */
export interface MissingPoints {
  readonly action: Action;
  readonly variant:
    | 'remainder-percent'
    | 'remainder-points'
    | 'remainder-apart'
    | 'children'
    | 'unknown'
    | 'own-scale'
    | Lack2026['variant'];
  readonly severity: Severity;
  /** What its siblings leave or its children total: per cent or points; 0 where nothing tells. */
  readonly amount: number;
  /** Others that lack theirs in the same way, reported with it. */
  readonly others: readonly Action[];
}

/** The weights that a référentiel lacks. */
export function missingPointsIn(view: ReferentialView): readonly MissingPoints[] {
  switch (view.dialect) {
    case '2021':
      return [...ownScalesIn(view), ...missing2021(view)];
    case '2023':
      return [...missing2023(view), ...unknownIn(view)];
    case '2026':
      return missing2026(view);
  }
}

/** Platform, sections 3 and 4.3. */
const missing2026 = perSubtree((parent, scale): readonly MissingPoints[] =>
  lacks2026(parent, scale).map(lack => ({ ...lack, amount: 0, others: [] })),
);

/** Domain, section 2: among siblings with points, those without are worth 0; every node must end with a value. */
const missing2023 = perSubtree((parent, scale): readonly MissingPoints[] => {
  if (parent.children.length === 0) return NOTHING;
  const mismatch = mismatchOf(parent, scale);
  const isShared = mismatch?.unit === 'percent';
  const lacking = parent.children.filter(
    ({ own, action }) => own.origin === 'zero' || (isShared && hasNoWeight(action)),
  );
  if (lacking.length === 0) return NOTHING;
  return lacking.flatMap(node => {
    const found = lackOf2023(node.action, lacking.length === 1, mismatch, mismatchOf(node, scale));
    return found ? [{ action: node.action, others: [], ...found }] : [];
  });
});

const NOTHING: readonly never[] = [];

type Lack = Pick<MissingPoints, 'variant' | 'severity' | 'amount'>;

function lackOf2023(
  action: Action,
  isOnly: boolean,
  ofParent: Mismatch | undefined,
  own: Mismatch | undefined,
): Lack | undefined {
  const amount = ofParent === undefined ? 0 : ofParent.expected - ofParent.sum;
  if (ofParent && isOnly && amount > 0) {
    return { variant: `remainder-${ofParent.unit}`, severity: 'error', amount };
  }
  if (own?.unit === 'points' && own.sum > 0) return { variant: 'children', severity: 'error', amount: own.sum };
  if (ofParent || isMeantToBeZero(action)) return undefined;
  // A share beside points counts for nothing, and was meant to.
  const isNoticed = action.kind === 'measure' || (action.written.percent ?? 0) !== 0;
  return { variant: 'zero', severity: isNoticed ? 'warning' : 'information', amount: 0 };
}

function hasNoWeight({ written }: Action): boolean {
  return written.points === undefined && written.percent === undefined;
}

/** The lowest actions whose points nothing tells; those of one parent, or of the whole référentiel, as one fault. */
function unknownIn(view: ReferentialView): MissingPoints[] {
  const unknown = unknownActions(view);
  if (unknown.length === 0) return [];
  const isAll = unknown.length >= measuresOf(view).length;
  const groups = grouped(unknown, action => (isAll ? undefined : parentOf(view, action)));
  return [...groups.values()].flatMap(([action, ...others]): MissingPoints[] =>
    action ? [{ action, variant: 'unknown', severity: 'error', amount: 0, others }] : [],
  );
}

// A root with nothing below it is a référentiel that is being begun: its points are to come with its actions.
const unknownActions = perSubtree(({ action, own, children }) => {
  if (action.id === '') return [];
  const isLowest = action.kind === 'measure' || children.every(child => child.own.origin !== 'unknown');
  return isLowest && own.origin === 'unknown' ? [action] : [];
});

const measuresOf = perSubtree(({ action }) => (action.kind === 'measure' ? [action] : []));

/** The measures without points where others declare theirs. */
function ownScalesIn(view: ReferentialView): MissingPoints[] {
  const without = unweighedMeasures(view);
  if (without.length === 0 || without.length === measuresOf(view).length) return [];
  return without.map(action => ({ action, variant: 'own-scale', severity: 'warning', amount: 0, others: [] }));
}

const unweighedMeasures = perSubtree(({ action }) =>
  action.kind === 'measure' && action.written.points === undefined ? [action] : [],
);

/** The children to whom their siblings, which do not exceed the whole, leave nothing, or something where that is to be nothing. */
const missing2021 = perSubtree(({ action: { level }, children }, { measureLevel }): MissingPoints[] => {
  if (level < measureLevel || children.every(({ action }) => action.written.points === undefined)) return [];
  const total = children.reduce((sum, { action }) => sum + (action.written.points ?? 0), 0);
  if (total > 100) return [];
  return children.flatMap(({ own, action }): MissingPoints[] => {
    if (own.origin !== 'remainder' || (own.percent === 0) === isMeantToBeZero(action)) return [];
    const amount = own.percent ?? 0;
    return amount === 0
      ? [{ action, variant: 'zero', severity: 'information', amount, others: [] }]
      : [{ action, variant: 'remainder-apart', severity: 'warning', amount, others: [] }];
  });
});
