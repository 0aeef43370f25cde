import { parentOf } from '../../index/tree.ts';
import { writtenNumber } from '../../model/decimals.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { mismatchesOf } from '../facts/sums.ts';
import type { Fix, Fixer } from '../fix.ts';
import { viewOf } from '../view.ts';
import { other, preferred } from './make.ts';
import { actionOf, declarationOf, insertingKey } from './places.ts';
import { soundOnly } from './sound.ts';

/** Writes the weight that is missing: what the siblings leave, what the children total, what the whole lacks, or 0. */
export const fixPointsMissing: Fixer = context => {
  const { file, problem } = context;
  const found = actionOf(context);
  const entry = declarationOf(context)?.entry;
  if (found === undefined || entry === undefined) return [];
  const { referential, action } = found;
  const amount = typeof problem.args['amount'] === 'number' ? problem.args['amount'] : 0;
  const insert = (make: typeof other, key: string, value: number): Fix[] => {
    const edit = insertingKey(file, entry, key, writtenNumber(value));
    return edit ? [make('insert-key', { args: { key, value: writtenNumber(value) }, edits: [edit] })] : [];
  };
  switch (problem.variant) {
    case 'remainder-percent':
      return soundOnly(insert(preferred, 'pourcentage', amount));
    case 'remainder-points':
    case 'children':
      return soundOnly(insert(preferred, 'points', amount));
    case 'zero':
      return soundOnly([
        ...lackOfTotal(referential, action).flatMap(value => insert(other, 'points', value)),
        ...insert(other, keyOfSiblings(referential, action), 0),
      ]);
    case 'own-scale':
    case 'measure':
    case 'unknown': {
      const values = [...lackOfParent(referential, action), ...lackOfTotal(referential, action)];
      return soundOnly(values.slice(0, 1).flatMap(value => insert(other, 'points', value)));
    }
    default:
      return [];
  }
};

/** What a référentiel of 500 points lacks, where it lacks little: a measure without points is probably that. */
function lackOfTotal({ points }: Referential, { kind }: Action): number[] {
  const lack = 500 - (points.get('')?.points ?? 0);
  return kind === 'measure' && lack > 0 && lack <= 100 ? [lack] : [];
}

function lackOfParent(referential: Referential, action: Action): number[] {
  const parent = parentOf(referential, action);
  const mismatch = parent && mismatchesOf(viewOf(referential)).get(parent);
  return mismatch && mismatch.expected > mismatch.sum ? [mismatch.expected - mismatch.sum] : [];
}

function keyOfSiblings(referential: Referential, action: Action): string {
  const siblings = parentOf(referential, action)?.children ?? [];
  return siblings.some(({ written: weight }) => weight.percent !== undefined) ? 'pourcentage' : 'points';
}
