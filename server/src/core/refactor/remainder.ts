import { lackAbove } from '../analysis/fixes/remainder.ts';
import { sumOf } from '../index/sum.ts';
import { kindAt } from '../index/tree.ts';
import { writtenNumber } from '../model/decimals.ts';
import { levelOf, parentId } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import { keyLine } from '../skeletons/action.ts';

/**
 * The line of the weight of a new action: what its siblings leave, in the unit that they are written in, 0 where they leave
 * nothing. None where weights are shared equally, or not read at its level.
 */
export function remainderLines(referential: Referential, id: string): readonly string[] {
  const { dialect, measureLevel, isTransition, actions } = referential;
  const parent = parentId(id) ?? '';
  const siblings = actions.get(parent)?.children ?? [];
  const kind = kindAt(levelOf(id), measureLevel);
  if (isTransition) return kind === 'sub-action' ? [pointsLine(lackAbove(referential, parent))] : [];
  const isAbove = kind === 'axis' || kind === 'sub-axis';
  if (dialect === '2026' && isAbove) return [];
  if (dialect === '2021') {
    if (isAbove) return [];
    if (kind === 'measure') {
      return declaresPoints(actions.values(), measureLevel) ? [pointsLine(lackAbove(referential, parent))] : [];
    }
    const weights = siblings.map(sibling => sibling.written.points);
    const left = 100 - sumOf(weights.map((weight = 0) => weight));
    // Those without a weight share what is left, the new one with them.
    const isShared = weights.every(weight => weight === undefined) || (left > 0 && weights.includes(undefined));
    return isShared ? [] : [pointsLine(left)];
  }
  if (siblings.some(({ written: { percent } }) => percent)) {
    const left = 100 - sumOf(siblings.map(({ written: { percent = 0 } }) => percent));
    return [keyLine('pourcentage', writtenNumber(Math.max(0, left)))];
  }
  const isPointed = kind === 'measure' || siblings.some(({ written: { points } }) => points !== undefined);
  return isPointed ? [pointsLine(lackAbove(referential, parent))] : [];
}

function pointsLine(left: number): string {
  return keyLine('points', writtenNumber(Math.max(0, left)));
}

function declaresPoints(all: Iterable<Action>, measureLevel: number): boolean {
  for (const { level, written: own } of all) if (level === measureLevel && own.points !== undefined) return true;
  return false;
}
