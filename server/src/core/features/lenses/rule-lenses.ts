import { contextOfProfile } from '../../evaluation/expression/profile-context.ts';
import type { Reading } from '../../evaluation/formula/evaluate.ts';
import { rulesOf } from '../../index/around-lists.ts';
import { referentialNamed } from '../../index/prefixes.ts';
import type { Workspace } from '../../index/workspace.ts';
import { namedAction } from '../../model/id.ts';
import type { Personalisation, Rule } from '../../model/personalisation.ts';
import type { Referential } from '../../model/referential.ts';
import { type Profile, profileOf } from '../../model/scenario.ts';
import { type Outcome, outcomeIn, type Role, seesAllAnswers } from '../../reasoning/outcomes/outcome.ts';
import { type StatedFormula, statedFormulas } from '../../reasoning/outcomes/stated-formulas.ts';
import { decidingReadingsIn } from '../../scoring/explain/deciding-readings.ts';
import { type RuleEffect, trialOf } from '../../scoring/explain/rule-trial.ts';
import type { Scores } from '../../scoring/score.ts';
import type { Span } from '../../text/span.ts';
import { scoredRule, type TriedIn } from '../tried-in.ts';

/** What stands above the title of a rule, of what says when a question is asked, of a target or a limit. */
export interface RuleLens {
  /** The title. */
  readonly span: Span;
  /** What the formula is about, as it is written: `cae_1.2.2`. */
  readonly about: string;
  readonly role: Role;
  /** The action that a rule is about, by its id in its référentiel; undefined for what is about none. */
  readonly action: { readonly referential: Referential; readonly id: string } | undefined;
  /** What it does in the scenario in use; undefined without one. */
  readonly trial: FormulaTrial | undefined;
}

/** What a formula does for a collectivité, and what decided on it, each once. */
export interface FormulaTrial {
  readonly effect: Outcome | RuleEffect;
  readonly readings: readonly Reading[];
}

/** The lenses of the formulas of a file, rules first, in the order of its text; rules of actions that are not there have none. */
export function ruleLensesOf(workspace: Workspace, path: string, inUse?: TriedIn): readonly RuleLens[] {
  const file = workspace.around.get(path);
  if (file === undefined) return [];
  const rules = rulesOf(file).value.flatMap(entry => lensesOf(workspace, path, entry, inUse));
  const others = statedFormulas(workspace, file).filter(({ role }) => seesAllAnswers(role));
  return [...rules, ...others.map(stated => lensOf(stated, inUse))];
}

function lensesOf(workspace: Workspace, path: string, entry: Personalisation, inUse?: TriedIn): readonly RuleLens[] {
  const { prefix, id } = namedAction(entry.action);
  const referential = referentialNamed(workspace, prefix, path);
  if (!referential?.actions.has(id)) return [];
  const scores = inUse?.scoresOf(referential.folder);
  return entry.rules.map(rule => ({
    span: rule.titleSpan,
    about: entry.action,
    role: rule.kind,
    action: { referential, id },
    trial: scores && tried(scores, entry, rule),
  }));
}

function tried(scores: Scores, entry: Personalisation, rule: Rule): FormulaTrial {
  const own = scoredRule(scores, entry, rule);
  return own ? trialOf(scores, own) : UNREADABLE;
}

const UNREADABLE: FormulaTrial = { effect: { kind: 'unreadable' }, readings: [] };

function lensOf(stated: StatedFormula, inUse: TriedIn | undefined): RuleLens {
  const { titleSpan: span, about, role } = stated;
  return { span, about, role, action: undefined, trial: inUse && trialFor(stated, profileOf(inUse.scenario)) };
}

/** A share that is answered is known here: what it gives is a figure. */
function trialFor({ subject }: StatedFormula, profile: Profile): FormulaTrial {
  if (subject === undefined) return UNREADABLE;
  const known = { profile, context: contextOfProfile(profile), inactive: NONE };
  return {
    effect: outcomeIn(subject, known, () => false),
    readings: decidingReadingsIn(subject.program, known),
  };
}

/** Every answer counts. */
const NONE: ReadonlySet<string> = new Set();
