import { provedOf } from '../analysis/facts/proved.ts';
import { programOfRule } from '../evaluation/program.ts';
import { type ReadRule, scoredIn } from '../evaluation/rule-names.ts';
import { personalisationsIn } from '../index/around-lists.ts';
import { referentialNamed } from '../index/prefixes.ts';
import { type QuestionsById, questionsNear } from '../index/questions-near.ts';
import { rulePlatform } from '../index/rule-platform.ts';
import { pathTo } from '../index/tree.ts';
import type { Workspace } from '../index/workspace.ts';
import { memory } from '../memory/memory.ts';
import { namedAction } from '../model/id.ts';
import type { Personalisation, Rule } from '../model/personalisation.ts';
import type { Action, Referential } from '../model/referential.ts';
import { expressionOf } from '../parse/expression/expression-of.ts';
import { formulaOfRule } from '../parse/personalisation/rule-formula.ts';
import { type PossibleEffect, possibleEffects } from '../reasoning/possible-effects.ts';
import { namesKey } from './names-key.ts';

/** A rule that can change what an action is worth or scores. */
export interface ActingRule {
  readonly rule: Rule;
  readonly entry: Personalisation;
  /** The id of the action that it is on, with its prefix where that is of another référentiel. */
  readonly on: string;
  /** How it comes to act: on the action itself, on one above it, or on one whose score a rule of the action reads. */
  readonly by: 'itself' | 'above' | 'score';
  /** The formula as it is written, in which the effects have their places. */
  readonly text: string;
  /** None where the formula cannot be read. */
  readonly effects: readonly PossibleEffect[];
}

/**
 * The rules that can change an action: its own, those of the actions above it, the nearest first, and those of the actions whose
 * scores its own rules read. A rule on the score of an action above counts as well: it takes away of what is done below.
 */
export function actingRules(workspace: Workspace, referential: Referential, action: Action): readonly ActingRule[] {
  const own = rulesOn(workspace, referential, action.id);
  const above = (pathTo(referential.root, action.id) ?? [])
    .slice(0, -1)
    .toReversed()
    .flatMap(({ id }) => rulesOn(workspace, referential, id).map(one => acting(workspace, one, id, 'above')));
  const scored = [...new Set(own.flatMap(({ read }) => (read ? scoredIn(read) : [])))].flatMap(name => {
    const { prefix, id } = namedAction(name);
    const [first] = own;
    const meant = first && referentialNamed(workspace, prefix, first.entry.file.path);
    if (meant === undefined || (meant === referential && id === action.id)) return [];
    const on = meant === referential ? id : name;
    return rulesOn(workspace, meant, id).map(one => acting(workspace, one, on, 'score'));
  });
  return [...own.map(one => acting(workspace, one, action.id, 'itself')), ...above, ...scored];
}

/** The rules of one entry, each with what it may do. */
export function rulesOfEntry(workspace: Workspace, entry: Personalisation): readonly ActingRule[] {
  return entry.rules.map(rule =>
    acting(workspace, readIn(workspace, entry, rule), namedAction(entry.action).id, 'itself'),
  );
}

/** How many rules stand on an action itself. */
export function countRules(workspace: Workspace, referential: Referential, id: string): number {
  return rulesOn(workspace, referential, id).length;
}

interface Written {
  readonly rule: Rule;
  readonly entry: Personalisation;
  /** Undefined where its formula cannot be read in the language of its platform. */
  readonly read: ReadRule | undefined;
}

function acting(
  { around }: Pick<Workspace, 'around'>,
  { rule, entry, read }: Written,
  on: string,
  by: ActingRule['by'],
): ActingRule {
  const { text } = formulaOfRule(rule, entry.file);
  const effects = read ? effectsOf(read, text, questionsNear({ around }, entry.file.path)) : [];
  return { rule, entry, on, by, text, effects };
}

function effectsOf(read: ReadRule, text: string, questions: QuestionsById): readonly PossibleEffect[] {
  const { kind } = read.rule;
  const program = programOfRule(read);
  const proof = provedOf(questions, { program, text }, 'asked');
  return possibleEffects(kind, program, 'why' in proof ? undefined : proof);
}

function rulesOn(workspace: Workspace, { folder }: Referential, id: string): readonly Written[] {
  return rulesByAction(workspace).get(`${folder}\n${id}`) ?? [];
}

const known = memory<Workspace['around'], ReadonlyMap<string, readonly Written[]>>();

function rulesByAction(workspace: Workspace): ReadonlyMap<string, readonly Written[]> {
  return known(workspace.around, [namesKey(workspace)], () => {
    const byAction = new Map<string, Written[]>();
    for (const entry of personalisationsIn(workspace)) {
      const { prefix, id } = namedAction(entry.action);
      const referential = referentialNamed(workspace, prefix, entry.file.path);
      if (referential === undefined) continue;
      const key = `${referential.folder}\n${id}`;
      const rules = entry.rules.map(rule => readIn(workspace, entry, rule));
      byAction.set(key, [...(byAction.get(key) ?? []), ...rules]);
    }
    return byAction;
  });
}

function readIn(workspace: Workspace, entry: Personalisation, rule: Rule): Written {
  if (rulePlatform(workspace, entry.action, entry.file.path) === '2023') {
    return { rule, entry, read: rule.sound ? { rule, expression: undefined } : undefined };
  }
  const { expression } = expressionOf(formulaOfRule(rule, entry.file), 'personnalisation');
  return { rule, entry, read: expression && { rule, expression } };
}
