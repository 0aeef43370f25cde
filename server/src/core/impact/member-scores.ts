import { cleared, emptyFigures } from '../scoring/figures.ts';
import type { Forest } from '../scoring/forest.ts';
import { personalise, reweighed } from '../scoring/personalise.ts';
import { type Scores, scoreStatuses, withPersonalised } from '../scoring/score.ts';
import type { Member } from './member.ts';
import { nodesAfter } from './nodes-after.ts';
import { haveSameRules } from './same-rules.ts';
import type { Versions } from './versions.ts';

/** A collectivité as both versions score it, until the next one is scored. */
export interface MemberScores {
  readonly before: Scores;
  readonly after: Scores;
}

/**
 * Scores the collectivités of a population over both versions, each as `score` does from scratch. Where both have the same
 * trees, measures that weigh the same for a collectivité are not scored twice: their figures are equal. Nor are rules evaluated twice
 * that are the same.
 */
export function memberScorer(versions: Versions): (member: Member) => MemberScores {
  const [old, young] = [versions.before.prepared, versions.after.prepared];
  const areAlike = nodesAfter(versions) === 'same' && isSameShape(old.forest, young.forest);
  const areRulesAlike = areAlike && haveSameRules(old, young);
  const [oldFigures, youngFigures] = [emptyFigures(old.forest.places), emptyFigures(young.forest.places)];
  return ({ profile, before, after }) => {
    const personalised = personalise(old, profile);
    const later = areRulesAlike ? reweighed(personalised, young) : personalise(young, profile);
    const scores = scoreStatuses(personalised, before, cleared(oldFigures));
    const isShared = areAlike && before === after;
    if (isShared) return { before: scores, after: withPersonalised(scores, later) };
    return { before: scores, after: scoreStatuses(later, after, cleared(youngFigures)) };
  };
}

/** True where the figures of two forests hang on nothing but points, rules and statuses: all else that is read is the same. */
function isSameShape(a: Forest, b: Forest): boolean {
  return (
    a.size === b.size &&
    a.reckonings.every((reckoning, at) => reckoning === b.reckonings[at]) &&
    [
      [a.owner, b.owner],
      [a.parent, b.parent],
      [a.end, b.end],
      [a.unit, b.unit],
      [a.counts, b.counts],
      [a.ownTasks, b.ownTasks],
      [a.leaves, b.leaves],
    ].every(([own, other]) => own !== undefined && other !== undefined && own.every((value, at) => value === other[at]))
  );
}
