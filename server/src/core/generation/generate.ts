import type { Setting } from '../evaluation/evaluator.ts';
import type { Question } from '../model/personalisation.ts';
import { type Case, firstCases } from '../reasoning/cases.ts';
import { type Domain, domainOf } from '../reasoning/domain.ts';
import type { Looked } from '../reasoning/looking.ts';
import type { PreparedRule } from '../scoring/prepare.ts';
import { assembled, type Option } from './assemble.ts';
import { smallestCover } from './cover.ts';
import { type Goal, type Goals, goalsOf, settingOf } from './goals.ts';

/** Scenarios that reach every branch of some rules, with each condition deciding. */
export interface Generated {
  /** None of them can be left out. */
  readonly collectivities: readonly GeneratedCollectivity[];
  /** What no collectivité that was looked at shows; where `isExact`, none does, however it answers. */
  readonly unreached: readonly Goal[];
  /** True where it was proved that fewer scenarios, of those that answer all that they are asked, do not reach as much. */
  readonly isSmallest: boolean;
  /** False where not all collectivités that the rules tell apart could be looked at. */
  readonly isExact: boolean;
}

export interface GeneratedCollectivity extends Pick<Looked, 'profile'> {
  /** What it shows that none before it does. */
  readonly shows: readonly Goal[];
}

type Questions = ReadonlyMap<string, Question>;

/**
 * The fewest scenarios that show all of some rules of one platform that can be shown: by collectivités that have answered all that
 * they are asked, and where none of these shows it, by others.
 */
export function generate(rules: readonly PreparedRule[], questions: Questions): Generated {
  const goals = goalsOf(rules);
  const domain = domainOf(goals.programs, questions);
  const joint = domain.size > LARGEST ? undefined : optionsOf(goals, domain, [undefined], MOST_TOGETHER);
  if (joint?.isAll) return outOf(goals, questions, completed(joint.options, domain), joint);
  const apart = optionsOf(goals, domain, [...rules.keys()], MOST_APART);
  return outOf(goals, questions, completed(assembled(apart.options), domain), { ...apart, isJoint: false });
}

/** Above that, rules are looked at one by one: what could be combined, and the cases of it that differ. */
const LARGEST = 1_000_000;
const MOST_TOGETHER = 3000;
/** Of one rule. */
const MOST_APART = 20_000;
/** Collectivités that show the same of a rule, kept to go together with others. */
const MOST_ALIKE = 12;

interface Options {
  readonly options: readonly Option[];
  readonly isAll: boolean;
  readonly isKnown: boolean;
  readonly isJoint: boolean;
}

/** What can be shown of rules, one by one, or of all together where their place is undefined. */
function optionsOf(goals: Goals, domain: Domain, places: readonly (number | undefined)[], most: number): Options {
  const options: Option[] = [];
  let isAll = true;
  for (const place of places) {
    const observe = (setting: Setting) => goals.reachedIn(setting, place);
    const complete = firstCases(domain, 'complete', observe, most);
    isAll &&= complete.isAll;
    options.push(...fewAlike(complete.cases));
    const known = new Set(complete.cases.flatMap(({ seen }) => [...seen]));
    if (known.size === goals.countOf(place)) continue;
    const any = firstCases(domain, 'any', observe, most);
    isAll &&= any.isAll;
    options.push(...fewAlike(any.cases.filter(({ seen }) => [...seen].some(goal => !known.has(goal)))));
  }
  const isKnown = isAll && domain.isExact && domain.unknown.length === 0;
  return { options, isAll, isKnown, isJoint: true };
}

function fewAlike(cases: readonly Case<ReadonlySet<number>>[]): readonly Option[] {
  const alike = new Map<string, number>();
  return cases.flatMap(({ seen, ...looked }): Option[] => {
    const key = [...seen].join();
    const count = (alike.get(key) ?? 0) + 1;
    alike.set(key, count);
    return count > MOST_ALIKE ? [] : [{ ...looked, reached: seen }];
  });
}

/** The same collectivités, each with a trait where it was not looked at: nobody is of no type, and a rule might look at that. */
function completed(all: readonly Looked[], { traits }: Domain): readonly Looked[] {
  const usual = [...traits.values()].flatMap(([first]) => (first ? [first.told] : []));
  return all.map(looked => {
    const { identity, answers } = looked.profile;
    const missing = usual.filter(told => ![...told.keys()].some(property => identity.has(property)));
    return { ...looked, profile: { identity: new Map([...identity, ...missing.flatMap(told => [...told])]), answers } };
  });
}

/** The fewest of some collectivités; what each shows is looked up again, as a scenario tells it. */
function outOf(
  goals: Goals,
  questions: Questions,
  candidates: readonly Looked[],
  { isKnown, isJoint }: Pick<Options, 'isKnown' | 'isJoint'>,
): Generated {
  const [rule] = goals.all.map(goal => goal.rule);
  const reached = candidates.map(({ profile }) =>
    rule === undefined ? new Set<number>() : goals.reachedIn(settingOf(profile, questions, rule)),
  );
  const { chosen, isSmallest } = smallestCover(reached);
  const shown = new Set<number>();
  const collectivities = chosen.flatMap((at): GeneratedCollectivity[] => {
    const own = [...(reached[at] ?? [])].filter(goal => !shown.has(goal));
    for (const goal of own) shown.add(goal);
    const profile = candidates[at]?.profile;
    return profile ? [{ profile, shows: own.flatMap(goal => goals.all[goal] ?? []) }] : [];
  });
  return {
    collectivities,
    unreached: goals.all.filter((_, at) => !shown.has(at)),
    isSmallest: isSmallest && isJoint,
    isExact: isKnown,
  };
}
