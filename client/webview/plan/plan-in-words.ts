/** A plan and its goal in words. Pure. */
import type { WirePlan } from '../../../server/src/protocol/plan.ts';
import type { Label } from '../../../server/src/protocol/simulation.ts';
import type { View } from '../base/context.ts';

/** The share, and the star that it gives. */
export function goalInWords({ say, figures }: View, { thresholds }: Label, goal: number): string {
  const star = 1 + thresholds.filter(threshold => goal >= threshold).length;
  // A hundredth times 100 is not always whole: 0.07 is not.
  const isWhole = Math.round(goal * 10_000) % 100 === 0;
  const share = isWhole ? figures.whole(goal) : figures.percent(goal);
  return star > 1 ? say('{share}, star {star}', { share, star: figures.number(star) }) : share;
}

/** Whether the goal is reached, by how many actions, and at what cost. */
export function outcomeInWords({ say, figures }: View, { actions, effort, missing, left, reached }: WirePlan): string {
  if (reached && actions.length === 0) return say('It is reached already.');
  if (!reached) {
    return say('{points} pts are missing, and {left} are still when all that is open is done.', {
      points: figures.points(missing),
      left: figures.points(left),
    });
  }
  const args = {
    points: figures.points(missing),
    count: figures.number(actions.length),
    effort: figures.number(effort),
  };
  if (actions.length === 1) return say('{points} pts are missing: 1 action brings them.', args);
  return effort === actions.length
    ? say('{points} pts are missing: {count} actions bring them.', args)
    : say('{points} pts are missing: {count} actions bring them, for an effort of {effort}.', args);
}

/** Whether that is proved, or the best that was found; empty where nothing is to be done. */
export function proofInWords({ say }: View, { actions, reached, proved }: WirePlan): string {
  if (reached && actions.length === 0) return '';
  if (reached) return proved ? say('No list costs less.') : say('This is the best list found.');
  return proved ? say('No list reaches it.') : say('No list was found that reaches it.');
}
