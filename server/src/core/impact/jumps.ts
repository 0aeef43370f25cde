import { sixDecimals } from '../model/decimals.ts';
import { DONE, figure, POTENTIAL } from '../scoring/figures.ts';
import type { PreparedRule } from '../scoring/prepare.ts';
import type { Scores } from '../scoring/score.ts';
import type { VariedScores } from './varied.ts';

/** Where a share changes at once, by how much, and the rules that give something else from there. */
export interface FoundJump {
  readonly at: number;
  readonly change: number;
  readonly rules: readonly PreparedRule[];
}

/** How often an interval is halved: what is left of a step of 0.05 is some hundred-millionths. */
const HALVINGS = 20;
/** A share that changes by more within that is no slope. */
const LEAST = 1e-5;
/** As much of a change as a half holds that has a jump in it. */
const IN_ONE_HALF = 0.9;

/**
 * The jumps of the share of a référentiel between numbers in ascending order, in their order: of an interval in which the share is no
 * line both halves are looked at, again and again. A bend vanishes on the way, a jump stays.
 */
export function jumpsOf(scores: VariedScores, root: number, values: readonly number[]): readonly FoundJump[] {
  const sideOf = (value: number) => sideAt(scores, root, value);
  const sides = values.map(sideOf);
  return sides.slice(1).flatMap((high, at) => {
    const low = sides[at];
    return low === undefined ? [] : jumpsBetween(sideOf, [low, sideOf(between(low, high)), high], HALVINGS);
  });
}

/** Those of an interval, of which the ends and the middle are known. */
function jumpsBetween(
  sideOf: (value: number) => Side,
  [low, middle, high]: readonly [Side, Side, Side],
  halvings: number,
): readonly FoundJump[] {
  if (halvings === 0) return jumpIn(low, middle, high);
  const [first, last] = [sideOf(between(low, middle)), sideOf(between(middle, high))];
  if (isLine([low, first, middle, last, high])) return [];
  return [
    ...jumpsBetween(sideOf, [low, first, middle], halvings - 1),
    ...jumpsBetween(sideOf, [middle, last, high], halvings - 1),
  ];
}

function between(low: Side, high: Side): number {
  return (low.value + high.value) / 2;
}

/** True for shares at values that are equally far from each other, if the differences are equal. */
function isLine(sides: readonly Side[]): boolean {
  const [from, to] = [sides[0]?.share ?? 0, sides.at(-1)?.share ?? 0];
  const step = (to - from) / (sides.length - 1);
  return sides.every(({ share }, at) => Math.abs(share - (from + at * step)) <= LEAST / 2);
}

function jumpIn(low: Side, middle: Side, high: Side): readonly FoundJump[] {
  const change = high.share - low.share;
  if (Math.abs(change) <= LEAST) return [];
  // A curve is another in both halves, however steep it is; a jump stands in one of them.
  const most = Math.max(Math.abs(middle.share - low.share), Math.abs(high.share - middle.share));
  if (most < IN_ONE_HALF * Math.abs(change)) return [];
  const at = sixDecimals(between(low, high));
  return [{ at, change, rules: otherRules(low.scores, high.scores) }];
}

interface Side {
  readonly value: number;
  readonly scores: Scores;
  readonly share: number;
}

function sideAt(scoresAt: VariedScores, root: number, value: number): Side {
  const scores = scoresAt(value);
  const potential = figure(scores.figures, root, POTENTIAL);
  return { value, scores, share: potential === 0 ? 0 : figure(scores.figures, root, DONE) / potential };
}

/** The rules that give something else; rules stand for themselves in both, however they were prepared. */
function otherRules(before: Scores, after: Scores): readonly PreparedRule[] {
  const [old, young] = [givenBy(before), givenBy(after)];
  const keys = [...new Set([...old.keys(), ...young.keys()])];
  return keys.flatMap(key => {
    const [left, right] = [old.get(key), young.get(key)];
    const isSame = left && right && Math.abs(left.given - right.given) <= LEAST;
    return isSame ? [] : (right?.rule ?? left?.rule ?? []);
  });
}

interface Given {
  readonly rule: PreparedRule;
  readonly given: number;
}

/** What each rule with an effect gives, by the place of its title. */
function givenBy({ personalised, cappings }: Scores): ReadonlyMap<string, Given> {
  const given = [
    ...personalised.reductions.map(({ rule, value }) => ({ rule, given: value })),
    ...personalised.deactivations.map(({ rule }) => ({ rule, given: 1 })),
    ...cappings.map(({ rule, after }) => ({ rule, given: after })),
  ];
  return new Map(given.map(one => [`${one.rule.entry.file.path}:${one.rule.rule.titleSpan.start}`, one]));
}
