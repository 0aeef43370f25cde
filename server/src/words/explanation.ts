import { say } from '../../../l10n/say.ts';
import { parentOf } from '../core/index/tree.ts';
import type { Place } from '../core/model/problem.ts';
import type { Action } from '../core/model/referential.ts';
import type { Score } from '../core/model/score.ts';
import { decidedAt } from '../core/scoring/explain/decided-at.ts';
import type { CappingStep, Changed, Explanation, Giver, PotentialStep } from '../core/scoring/explain/explanation.ts';
import { type ToldStep, toldSteps } from '../core/scoring/explain/told-steps.ts';
import { showFigure, showFraction, showPercent } from './numbers.ts';
import { AS_REPORTED, type PointsWritten } from './points-written.ts';
import { sayRule } from './rule-use.ts';
import { sayStatus } from './status.ts';

/** How a score comes about, sentence by sentence: what leads to the potential, then what is done of it. */
export function sayExplanation(explanation: Explanation): readonly string[] {
  return toldSteps(explanation).map(step => sayStep(explanation, step, AS_REPORTED));
}

/** A step in words; factors and shares are as reports write them, wherever it is told. */
export function sayStep(explanation: Explanation, step: ToldStep, write: PointsWritten): string {
  switch (step.kind) {
    case 'potential':
      return sayPotential(explanation, step.step, write);
    case 'idle':
      return say('{rule} changes nothing now.', { rule: sayRule(step.rule) });
    case 'points':
      return sayPoints(explanation, write);
    case 'capping':
      return sayCapping(step.capping);
    case 'left':
      return sayResult(explanation, write);
  }
}

/** Where what a step says is written: the part of a formula that decided it, or the declaration of an action. */
export function writtenAt({ action, overriddenBy }: Explanation, step: ToldStep): Place | Action {
  switch (step.kind) {
    case 'potential':
      return placeOfStep(step.step) ?? action;
    case 'idle':
      return decidedAt(step.rule);
    case 'points':
      return overriddenBy?.action ?? action;
    case 'capping':
      return decidedAt(step.capping.rule);
    case 'left':
      return action;
  }
}

function placeOfStep(step: PotentialStep): Place | Action | undefined {
  switch (step.kind) {
    case 'factor':
    case 'deactivated':
      return decidedAt(step.rule);
    case 'received':
    case 'not-shared':
      return placeOfCause(step.from[0]);
    case 'children':
      return placeOfCause(step.changed.find(({ rule, to }) => rule !== undefined || to === 0) ?? step.changed[0]);
    case 'not-concerned':
      return typeof step.by === 'string' ? undefined : step.by;
    case 'scaled':
      return step.parent;
    case 'weight':
    case 'kept-by-status':
    case 'recounted':
      return undefined;
  }
}

/** The part of the rule that made another action worth something else; that action where no rule did. */
function placeOfCause(other: Giver | Changed | undefined): Place | Action | undefined {
  return other?.rule ? decidedAt(other.rule) : other?.action;
}

function sayPotential({ referential, action }: Explanation, step: PotentialStep, write: PointsWritten): string {
  const { id } = action;
  const parent = parentOf(referential, action);
  const points = write.inPoints(step.points, id);
  switch (step.kind) {
    case 'weight':
      if (!parent) return say('The référentiel is worth {points}.', { points });
      if (step.percent === undefined) return say('The référentiel gives it {points}.', { points });
      return say('The référentiel gives it {points}, {share} of {parent}.', {
        points,
        share: showPercent(step.percent),
        parent: parent.id || say('the référentiel'),
      });
    case 'factor':
      if (step.factor === 1)
        return say('{rule} leaves them as they are: {points}.', { rule: sayRule(step.rule), points });
      if (Number.isNaN(step.factor))
        return say('{rule} makes no number of them: they count as 0.', { rule: sayRule(step.rule) });
      return say('{rule} multiplies them by {factor}: {points}.', {
        rule: sayRule(step.rule),
        factor: step.fraction ? showFraction(step.fraction) : showFigure(step.factor),
        points,
      });
    case 'deactivated':
      return say('{rule} deactivates it: nothing is left to reach.', { rule: sayRule(step.rule) });
    case 'not-concerned':
      if (step.by === 'status') return say('Its status says that it is not concerned: nothing is left to reach.');
      if (step.by === 'children') return say('None of its actions is concerned: nothing is left to reach.');
      return say(
        'The status of {id} says that it is not concerned, with all that is below: nothing is left to reach.',
        {
          id: step.by.id || say('the référentiel'),
        },
      );
    case 'kept-by-status':
      return say('None of its actions is concerned, but its own status keeps it: {points}.', { points });
    case 'children':
      if (step.changed.length === 0) return say('Its actions add up to {points}.', { points });
      return say('Its actions add up to {points}: {changes}.', {
        points,
        changes: step.changed.map(one => sayChange(one, write)).join(', '),
      });
    case 'received':
      return sayReceived(step, points, write);
    case 'not-shared':
      return say('What is not concerned, {givers}, leaves the total: nothing is shared out in this référentiel.', {
        givers: step.from.map(one => sayGiver(one, write)).join(', '),
      });
    case 'scaled':
      return say('{parent} is worth {to} instead of {from}: in proportion, {points}.', {
        parent: step.parent.id || id,
        to: write.inPoints(step.to, step.parent.id),
        from: write.figure(step.from),
        points,
      });
    case 'recounted':
      return say('Counted anew after a rule on the score: {points}.', { points });
  }
}

function sayReceived(
  { received, from, receivers }: Extract<PotentialStep, { kind: 'received' }>,
  points: string,
  write: PointsWritten,
): string {
  const args = {
    received: write.figure(received),
    givers: from.map(one => sayGiver(one, write)).join(', '),
    points,
  };
  return receivers === 1
    ? say('It receives {received} from {givers}, not concerned: {points}.', args)
    : say('It receives {received} from {givers}, not concerned, shared among {receivers}: {points}.', {
        ...args,
        receivers,
      });
}

/** A sibling with what it is worth: `1.2 (4,5)`. */
function sayGiver({ action, points }: Giver, write: PointsWritten): string {
  return `${action.id} (${write.figure(points)})`;
}

/** A child with what it is worth by itself and now: `1.2 (9 → 4,5)`. */
function sayChange({ action, from, to }: Changed, write: PointsWritten): string {
  return `${action.id} (${write.figure(from)} → ${write.figure(to, action.id)})`;
}

function sayResult({ action, score, uncapped }: Explanation, write: PointsWritten): string {
  const figures = write.parts(score, action.id);
  if (!isCountedAnew(uncapped, score))
    return say('{done} points done out of {potential} are left; {capped} are capped.', figures);
  return say(
    'Counted anew from what is below: {done} points done out of {potential}, {planned} planned, {notDone} not done, {notFilled} not filled in; {capped} are capped.',
    figures,
  );
}

/** True where a rule on the score made a sum of an action that a status decided on: its other points change as well. */
function isCountedAnew(before: Score, after: Score): boolean {
  const others = ['planned', 'notDone', 'notFilled'] as const;
  const lost = before.done - after.capped - after.done;
  return Math.abs(lost) > NOTHING || others.some(part => Math.abs(before[part] - after[part]) > NOTHING);
}

function sayPoints({ action: { id }, points, overriddenBy, uncapped }: Explanation, write: PointsWritten): string {
  const figures = write.parts(uncapped, id);
  if (overriddenBy) {
    const { action, status } = overriddenBy;
    return say('The status of {id} (“{status}”) counts instead of its own.', {
      id: action.id,
      status: sayStatus(status),
    });
  }
  switch (points.kind) {
    case 'status':
      return say('Its status is “{status}”: {done} done, {planned} planned, {notDone} not done.', {
        status: sayStatus(points.status),
        ...figures,
      });
    case 'children':
      return points.said
        ? say(
            'Its status says that it is not filled in; its actions add up to {done} done, {planned} planned, {notDone} not done, {notFilled} not filled in.',
            figures,
          )
        : say(
            'Its actions add up to {done} done, {planned} planned, {notDone} not done, {notFilled} not filled in.',
            figures,
          );
    case 'not-filled':
      return points.said
        ? say('Its status says that it is not filled in: {points}.', { points: write.inPoints(uncapped.notFilled, id) })
        : say('It has no status, so nothing is filled in: {points}.', {
            points: write.inPoints(uncapped.notFilled, id),
          });
    case 'not-concerned':
      return say('Not concerned, it has no points.');
  }
}

function sayCapping({ rule, before, after, factor }: CappingStep): string {
  const args = {
    rule: sayRule(rule),
    id: rule.action.id || say('the référentiel'),
    before: showPercent(before * 100),
    after: showPercent(after * 100),
  };
  if (Math.abs(after - before) < NOTHING) return say('{rule} leaves the share achieved by {id} at {after}.', args);
  if (Number.isNaN(after))
    return say(
      '{rule} makes no number of the share achieved by {id}, {before} until then: what is done counts as 0.',
      args,
    );
  if (factor === undefined) return say('{rule} changes the share achieved by {id} from {before} to {after}.', args);
  return say(
    '{rule} changes the share achieved by {id} from {before} to {after}: what is done, and nothing else, is multiplied by {factor}.',
    { ...args, factor: showFigure(factor) },
  );
}

/** Below this a difference of shares is an artefact of the sums. */
const NOTHING = 1e-9;
