import type { Severity } from '../../model/problem.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { type Mismatch, mismatchesOf } from './sums.ts';

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

const known = new WeakMap<Action, readonly MissingPoints[]>();

/** The weights that a référentiel lacks; remembered with its tree. */
export function missingPointsIn(referential: Referential): readonly MissingPoints[] {
  const found = known.get(referential.root);
  if (found) return found;
  const missing = referential.dialect === '2023' ? missing2023(referential) : missing2021(referential);
  known.set(referential.root, missing);
  return missing;
}

/** Domain, section 2: among siblings with points, those without are worth 0; every node must end with a value. */
function missing2023(referential: Referential): MissingPoints[] {
  const mismatches = mismatchesOf(referential);
  const missing: MissingPoints[] = [];
  for (const parent of referential.actions.values()) {
    const mismatch = mismatches.get(parent);
    const isShared = mismatch?.unit === 'percent';
    const lacking = parent.children.filter(
      child => referential.points.get(child.id)?.origin === 'zero' || (isShared && hasNoWeight(child)),
    );
    for (const action of lacking) {
      const found = lackOf2023(action, lacking.length === 1, mismatch, mismatches.get(action));
      if (found) missing.push({ action, others: [], ...found });
    }
  }
  return [...missing, ...unknownIn(referential)];
}

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
function unknownIn({ actions, points, root }: Referential): MissingPoints[] {
  const unknown = [...actions.values()].filter(
    action =>
      points.get(action.id)?.origin === 'unknown' && (action.kind === 'measure' || action.children.length === 0),
  );
  const measures = [...actions.values()].filter(({ kind }) => kind === 'measure').length;
  const groups = new Map<Action, Action[]>();
  for (const action of unknown) {
    const group = unknown.length >= measures ? root : (action.parent ?? root);
    groups.set(group, [...(groups.get(group) ?? []), action]);
  }
  return [...groups.values()].flatMap(([action, ...others]): MissingPoints[] =>
    action ? [{ action, variant: 'unknown', severity: 'error', amount: 0, others }] : [],
  );
}

/** A measure without points where others declare theirs; a child to whom its siblings leave nothing. */
function missing2021({ actions, points, measureLevel }: Referential): MissingPoints[] {
  const all = [...actions.values()];
  const someDeclare = all.some(action => action.level === measureLevel && action.written.points !== undefined);
  return all.flatMap((action): MissingPoints[] => {
    const { level, written } = action;
    if (written.points !== undefined || level < measureLevel) return [];
    if (level === measureLevel) {
      if (!someDeclare) return [];
      return [{ action, variant: 'own-scale', severity: 'warning', amount: 0, others: [] }];
    }
    const share = points.get(action.id);
    const isNothing = share?.origin === 'remainder' && share.percent === 0 && !isMeantToBeZero(action);
    const isOff = isNothing && action.parent !== undefined && (sumOfSiblings(action) ?? 0) > 100;
    return isNothing && !isOff ? [{ action, variant: 'zero', severity: 'information', amount: 0, others: [] }] : [];
  });
}

function sumOfSiblings({ parent }: Action): number | undefined {
  return parent?.children.reduce((sum, { written }) => sum + (written.points ?? 0), 0);
}
