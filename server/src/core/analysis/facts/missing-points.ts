import { parentOf } from '../../index/tree.ts';
import type { Severity } from '../../model/problem.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { perSubtree } from './per-subtree.ts';
import { type Mismatch, mismatchOf } from './sums.ts';

/**
 * An action without a weight of its own where it should have one. `remainder`: its siblings leave a part that nobody has;
 * `children`: it is worth nothing, and its children are not; `unknown`: nothing tells; `own-scale`: a measure of 2021/22
 * beside others that declare points; `zero`: it is worth nothing, and does not say so.
 */
export interface MissingPoints {
  readonly action: Action;
  readonly variant: 'remainder-percent' | 'remainder-points' | 'children' | 'unknown' | 'own-scale' | 'zero';
  readonly severity: Severity;
  /** What its siblings leave or its children total: per cent or points; 0 where nothing tells. */
  readonly amount: number;
  /** Others that lack theirs in the same way, reported with it. */
  readonly others: readonly Action[];
}

/** The weights that a référentiel lacks. */
export function missingPointsIn(referential: Referential): readonly MissingPoints[] {
  return referential.dialect === '2023'
    ? [...missing2023(referential), ...unknownIn(referential)]
    : [...ownScalesIn(referential), ...missing2021(referential)];
}

/** Domain, section 2: among siblings with points, those without are worth 0; every node must end with a value. */
const missing2023 = perSubtree((parent, referential): MissingPoints[] => {
  const mismatch = mismatchOf(referential, parent);
  const isShared = mismatch?.unit === 'percent';
  const lacking = parent.children.filter(
    child => referential.points.get(child.id)?.origin === 'zero' || (isShared && hasNoWeight(child)),
  );
  return lacking.flatMap(action => {
    const found = lackOf2023(action, lacking.length === 1, mismatch, mismatchOf(referential, action));
    return found ? [{ action, others: [], ...found }] : [];
  });
});

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
  return { variant: 'zero', severity: action.kind === 'measure' ? 'warning' : 'information', amount: 0 };
}

function hasNoWeight({ written }: Action): boolean {
  return written.points === undefined && written.percent === undefined;
}

// The published référentiels put what the law demands of everyone under a number 0, worth nothing.
function isMeantToBeZero({ id, kind }: Action): boolean {
  return kind !== 'measure' && id.endsWith('.0');
}

/** The lowest actions whose points nothing tells; those of one parent, or of the whole référentiel, as one fault. */
function unknownIn(referential: Referential): MissingPoints[] {
  const unknown = unknownActions(referential);
  if (unknown.length === 0) return [];
  const isAll = unknown.length >= measuresOf(referential).length;
  const groups = new Map<Action | undefined, Action[]>();
  for (const action of unknown) {
    const group = isAll ? undefined : parentOf(referential, action);
    groups.set(group, [...(groups.get(group) ?? []), action]);
  }
  return [...groups.values()].flatMap(([action, ...others]): MissingPoints[] =>
    action ? [{ action, variant: 'unknown', severity: 'error', amount: 0, others }] : [],
  );
}

const unknownActions = perSubtree((action, { points }) => {
  const isLowest = action.kind === 'measure' || action.children.length === 0;
  return isLowest && points.get(action.id)?.origin === 'unknown' ? [action] : [];
});

const measuresOf = perSubtree(action => (action.kind === 'measure' ? [action] : []));

/** The measures without points where others declare theirs. */
function ownScalesIn(referential: Referential): MissingPoints[] {
  const measures = measuresOf(referential);
  const without = measures.filter(({ written }) => written.points === undefined);
  if (without.length === measures.length) return [];
  return without.map(action => ({ action, variant: 'own-scale', severity: 'warning', amount: 0, others: [] }));
}

/** The children to whom their siblings, which do not exceed the whole, leave nothing. */
const missing2021 = perSubtree(({ level, children }, { points, measureLevel }): MissingPoints[] => {
  if (level < measureLevel || children.every(({ written }) => written.points === undefined)) return [];
  const total = children.reduce((sum, { written }) => sum + (written.points ?? 0), 0);
  const isNothing = (child: Action) => {
    const share = points.get(child.id);
    return share?.origin === 'remainder' && share.percent === 0 && !isMeantToBeZero(child);
  };
  return (total > 100 ? [] : children.filter(isNothing)).map(action => {
    return { action, variant: 'zero', severity: 'information', amount: 0, others: [] };
  });
});
