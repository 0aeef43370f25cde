import { compareIds } from '../../model/id.ts';
import type { Action, ActionKind } from '../../model/referential.ts';
import type { Scenario } from '../../model/scenario.ts';
import { type Score, shareDone } from '../../model/score.ts';
import { nodeOf } from '../prepare.ts';
import { type Scores, scoreAt } from '../score.ts';
import type { ScoredPlace } from '../score-scenario.ts';
import { type Standing, standingOf } from '../standing.ts';

/** One scenario over one version of the texts, to stand beside others. */
export interface Side {
  readonly scenario: Scenario;
  /** Those of the part that holds the référentiel; undefined where the texts have no such référentiel. */
  readonly scores: Scores | undefined;
}

/** What is put side by side: an action and what is below it, down to the measures; below a measure, all of it. */
export interface Subject {
  /** The folder of the référentiel. */
  readonly folder: string;
  /** The id of the action; `""` for the whole référentiel. */
  readonly scope: string;
  /** Thresholds of the stars, as shares 0–1; undefined for the label's own. */
  readonly stars: readonly number[] | undefined;
}

/** The figures of several sides, in their order. */
export interface SideBySide {
  /** Of the whole référentiel, by side; undefined where it is not there. */
  readonly standings: readonly (Standing | undefined)[];
  /** In the order of the ids, parents first: every action that one side has. */
  readonly rows: readonly ComparedRow[];
}

export interface ComparedRow {
  readonly id: string;
  /** As the first side says that has it. */
  readonly title: string;
  readonly kind: ActionKind;
  /** 0 for the subject itself, then one more a level. */
  readonly depth: number;
  /** By side; undefined where the action is not there. */
  readonly figures: readonly (ComparedFigures | undefined)[];
}

/** Points are absolute and not rounded. */
export interface ComparedFigures {
  readonly done: number;
  readonly planned: number;
  readonly potential: number;
  /** Done out of potential, 0–1; undefined without potential. */
  readonly share: number | undefined;
  /** Against the first side; undefined for the first itself, and where the first does not have the action. */
  readonly difference: FiguresDifference | undefined;
}

export interface FiguresDifference {
  readonly done: number;
  readonly planned: number;
  readonly potential: number;
  /** Of the shares, −1 to 1; undefined where one of them is. */
  readonly share: number | undefined;
}

/** Some sides in their order; undefined for one that is not there, whose column stays empty. */
export type Sides = readonly (Side | undefined)[];

/** Puts sides beside each other: what differs is told against the first of them. */
export function sideBySide(sides: Sides, subject: Subject): SideBySide {
  const actions = sides.map(side => actionsOf(side, subject));
  const ids = [...new Set(actions.flatMap(byId => [...byId.keys()]))].sort(compareIds);
  const depth = levelAt(actions, subject.scope);
  return {
    standings: sides.map(side => standingIn(side, subject)),
    rows: ids.flatMap(id => {
      const found = actions.map(byId => byId.get(id));
      const action = found.find(one => one !== undefined)?.action;
      return action ? [rowOf(action, depth, figuresOf(found.map(one => one?.score)))] : [];
    }),
  };
}

interface ScoredAction {
  readonly action: Action;
  readonly score: Score;
}

function actionsOf(side: Side | undefined, { folder, scope }: Subject): ReadonlyMap<string, ScoredAction> {
  const found = new Map<string, ScoredAction>();
  const { scores, node: top } = placeIn(side, folder, scope) ?? {};
  if (scores === undefined || top === undefined) return found;
  const { forest } = scores.personalised;
  const isWhole = isBelowMeasures(forest.actions[top]) || forest.actions[top]?.kind === 'measure';
  for (let node = top; node < (forest.end[top] ?? top); node++) {
    const action = forest.actions[node];
    if (action && (isWhole || !isBelowMeasures(action))) found.set(action.id, { action, score: scoreAt(scores, node) });
  }
  return found;
}

function isBelowMeasures(action: Action | undefined): boolean {
  return action?.kind === 'sub-action' || action?.kind === 'task';
}

/** Where an action of a référentiel stands among the scores of a side; undefined where it does not. */
export function placeIn(side: Side | undefined, folder: string, id: string): ScoredPlace | undefined {
  const scores = side?.scores;
  const referential = scores?.personalised.forest.referentials.find(one => one.folder === folder);
  const node = scores && referential && nodeOf(scores.personalised.prepared, referential, id);
  return scores && node !== undefined ? { scores, node } : undefined;
}

function levelAt(actions: readonly ReadonlyMap<string, ScoredAction>[], scope: string): number {
  return actions.find(byId => byId.has(scope))?.get(scope)?.action.level ?? 0;
}

function standingIn(side: Side | undefined, { folder, stars }: Subject): Standing | undefined {
  const root = placeIn(side, folder, '');
  return root && standingOf(root.scores, root.node, stars);
}

function rowOf({ id, title, kind, level }: Action, depth: number, figures: ComparedRow['figures']): ComparedRow {
  return { id, title, kind, depth: level - depth, figures };
}

function figuresOf(scores: readonly (Score | undefined)[]): ComparedRow['figures'] {
  const reached = scores.map(score => score && reachedIn(score));
  const [first] = reached;
  return reached.map((one, side) => {
    const difference = side > 0 && first && one ? differenceBetween(first, one) : undefined;
    return one && { ...one, share: shareDone(one), difference };
  });
}

type Reached = Pick<Score, 'done' | 'planned' | 'potential'>;

/** What a rule left no number of counts as nothing, as it does in the sums. */
function reachedIn({ done, planned, potential }: Score): Reached {
  return { done: done || 0, planned: planned || 0, potential: potential || 0 };
}

function differenceBetween(before: Reached, after: Reached): FiguresDifference {
  const [share, other] = [shareDone(after), shareDone(before)];
  return {
    done: after.done - before.done,
    planned: after.planned - before.planned,
    potential: after.potential - before.potential,
    share: share === undefined || other === undefined ? undefined : share - other,
  };
}
