import type { Setting } from '../evaluation/evaluator.ts';
import { activation } from '../evaluation/expression/active-answers.ts';
import { type Program, programOfRule } from '../evaluation/program.ts';
import { trace } from '../evaluation/trace.ts';
import type { Question } from '../model/personalisation.ts';
import type { Profile } from '../model/scenario.ts';
import type { PreparedRule } from '../scoring/prepare.ts';
import { isShownBy, type Obligation, obligationsOf } from './obligations.ts';

/** One thing that scenarios are to show of one rule. */
export interface Goal {
  readonly rule: PreparedRule;
  readonly obligation: Obligation;
}

/** What is to be shown of rules of one platform, and what shows it. */
export interface Goals {
  readonly programs: readonly Program[];
  readonly all: readonly Goal[];
  /** The places of the goals that a setting reaches; of the rule at a place among those given alone, where one is. */
  readonly reachedIn: (setting: Setting, rule?: number | undefined) => ReadonlySet<number>;
  /** How many goals there are; of the rule at a place alone, where one is given. */
  readonly countOf: (rule?: number | undefined) => number;
}

/** All that is to be shown of some rules of one platform. */
export function goalsOf(rules: readonly PreparedRule[]): Goals {
  const own = rules.map(rule => {
    const program = programOfRule(rule);
    return { program, goals: obligationsOf(program).map(obligation => ({ rule, obligation })) };
  });
  const starts = own.map((_, at) => own.slice(0, at).reduce((sum, { goals }) => sum + goals.length, 0));
  const reachedBy = (setting: Setting, at: number): readonly number[] => {
    const one = own[at];
    if (one === undefined) return [];
    const run = trace(one.program, setting);
    return one.goals.flatMap(({ obligation }, place) =>
      isShownBy(obligation, run) ? [(starts[at] ?? 0) + place] : [],
    );
  };
  return {
    programs: own.map(({ program }) => program),
    all: own.flatMap(({ goals }) => goals),
    countOf: rule =>
      (rule === undefined ? own : own.slice(rule, rule + 1)).reduce((sum, { goals }) => sum + goals.length, 0),
    reachedIn: (setting, rule) =>
      new Set(rule === undefined ? own.flatMap((_, at) => reachedBy(setting, at)) : reachedBy(setting, rule)),
  };
}

/** What rules see of a collectivité as a scenario tells it. */
export function settingOf(profile: Profile, questions: ReadonlyMap<string, Question>, rule: PreparedRule): Setting {
  return { profile, context: activation(rule.expression ? questions : new Map(), profile).context };
}
