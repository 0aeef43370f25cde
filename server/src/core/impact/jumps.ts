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

/**
 * The jumps of the share of a référentiel between numbers in ascending order, one between two of them: each interval is halved
 * again and again towards where the share changes most; a slope vanishes on the way, a jump stays.
 */
export function jumpsOf(scores: VariedScores, root: number, values: readonly number[]): readonly FoundJump[] {
  return values.slice(1).flatMap((value, at) => jumpBetween(scores, root, values[at] ?? 0, value) ?? []);
}

function jumpBetween(scoresAt: VariedScores, root: number, from: number, to: number): FoundJump | undefined {
  let [low, high] = [sideAt(scoresAt, root, from), sideAt(scoresAt, root, to)];
  for (let halving = 0; halving < HALVINGS; halving++) {
    if (Math.abs(high.share - low.share) <= LEAST) return undefined;
    const middle = sideAt(scoresAt, root, (low.value + high.value) / 2);
    if (Math.abs(middle.share - low.share) > Math.abs(high.share - middle.share)) high = middle;
    else low = middle;
  }
  const change = high.share - low.share;
  if (Math.abs(change) <= LEAST) return undefined;
  const at = Math.round(((low.value + high.value) / 2) * 1e6) / 1e6;
  return { at, change, rules: otherRules(low.scores, high.scores) };
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
