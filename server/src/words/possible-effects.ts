import { say } from '../../../l10n/say.ts';
import type { Logic } from '../core/evaluation/shape.ts';
import type { ActingRule } from '../core/features/acting-rules.ts';
import type { RuleKind } from '../core/model/personalisation.ts';
import { type ConditionTest, testOf } from '../core/reasoning/condition-test.ts';
import type { PossibleEffect, PossibleOutcome, Requirement } from '../core/reasoning/possible-effects.ts';
import { textOf } from '../core/text/span.ts';
import { shortened } from './actions.ts';
import { sayIdentity } from './identity.ts';
import { showFraction } from './numbers.ts';
import { sayOutcome } from './outcomes/outcome.ts';

/** How a text that is not the program's own is shown: the name of a question, a formula. */
export interface EffectMarkup {
  readonly text: (text: string) => string;
  readonly question: (id: string) => string;
}

/** As it is. */
const PLAIN_EFFECTS: EffectMarkup = { text: text => text, question: id => id };

/** What a rule may do, and on which answers, in one line: « réduction à 50 % si dechets_1 = OUI ; sinon réduction à 20 % ». */
export function sayEffects({ rule, text, effects }: ActingRule, markup: EffectMarkup = PLAIN_EFFECTS): string {
  if (effects.length === 0) return sayOutcome(rule.kind, { kind: 'nothing' });
  const said = merged(effects.map(effect => saidOf(rule.kind, effect, text, markup))).map(sayEffect);
  return capped(said).reduce((first, second) => say('{first}; {second}', { first, second }));
}

/** One outcome with the ways to it; none for what is always so. */
interface Said {
  readonly outcome: string;
  readonly ways: readonly string[];
  readonly isRest: boolean;
  readonly isReached: boolean;
}

function saidOf(
  kind: RuleKind,
  { outcome, when, isRest, isReached }: PossibleEffect,
  formula: string,
  markup: EffectMarkup,
): Said {
  const conditions = when.map(one => sayRequirement(one, formula, markup, when.length > 1));
  const ways = conditions.length === 0 ? [] : [joinedBy('and', conditions)];
  return { outcome: sayPossible(kind, outcome, formula, markup), ways, isRest, isReached };
}

/** Of ways that follow each other and lead to the same, which comes first decides nothing. */
function merged(all: readonly Said[]): readonly Said[] {
  const kept: Said[] = [];
  for (const said of all) {
    const last = kept.at(-1);
    const isAlike = last?.outcome === said.outcome && last.isReached === said.isReached;
    const isSame = isAlike && last.ways.length > 0 && said.ways.length > 0;
    if (isSame) kept[kept.length - 1] = { ...last, ways: [...last.ways, ...said.ways] };
    else kept.push(said);
  }
  return kept;
}

function sayEffect(said: Said): string {
  const effect = sayReached(said);
  return said.isReached ? effect : say('{effect} (no collectivité comes to that)', { effect });
}

function sayReached({ outcome, ways, isRest }: Said): string {
  if (ways.length === 0) return isRest ? say('otherwise {outcome}', { outcome }) : outcome;
  const conditions = capped(ways).reduce((first, second) => say('{first}, or if {second}', { first, second }));
  const args = { outcome, conditions };
  return isRest ? say('otherwise {outcome} if {conditions}', args) : say('{outcome} if {conditions}', args);
}

/** As many as one takes in at a glance. */
function capped(texts: readonly string[]): readonly string[] {
  return texts.length > MOST ? [...texts.slice(0, MOST), '…'] : texts;
}

const MOST = 3;

function sayPossible(kind: RuleKind, outcome: PossibleOutcome, formula: string, { text }: EffectMarkup): string {
  switch (outcome.kind) {
    case 'nothing':
    case 'deactivates':
      return sayOutcome(kind, outcome);
    case 'factor': {
      const fraction = outcome.fraction ? [`(${showFraction(outcome.fraction)})`] : [];
      return [sayOutcome(kind, outcome), ...fraction].join(' ');
    }
    case 'computed': {
      const written = text(shortened(textOf(formula, outcome.span), LONGEST));
      if (kind === 'deactivation') return say('deactivated if {formula} holds', { formula: written });
      return sayOutcome(kind, { kind: 'written', text: written });
    }
  }
}

/** The longest formula that is shown whole, in characters. */
const LONGEST = 60;

function sayRequirement(
  { logic, holds }: Requirement,
  formula: string,
  markup: EffectMarkup,
  isOneOfSome: boolean,
): string {
  const said = sayLogic(logic, holds, formula, markup);
  return isOneOfSome && isJoined(logic, holds, 'or') ? `(${said})` : said;
}

/** What must be so: of what must not hold, each part turned round. */
function sayLogic(logic: Logic, holds: boolean, formula: string, markup: EffectMarkup): string {
  if (logic.kind === 'condition') return sayTest(testOf(logic.condition, formula), holds, markup);
  const isAnd = isJoined(logic, holds, 'and');
  const parts = logic.operands.map(operand => {
    const said = sayLogic(operand, holds, formula, markup);
    return isAnd && isJoined(operand, holds, 'or') ? `(${said})` : said;
  });
  return joinedBy(isAnd ? 'and' : 'or', parts);
}

function joinedBy(word: 'and' | 'or', parts: readonly string[]): string {
  return parts.reduce((first, second) =>
    word === 'and' ? say('{first} and {second}', { first, second }) : say('{first} or {second}', { first, second }),
  );
}

function isJoined({ kind }: Logic, holds: boolean, by: 'and' | 'or'): boolean {
  return kind !== 'condition' && (kind === by) === holds;
}

function sayTest(test: ConditionTest, holds: boolean, { text, question }: EffectMarkup): string {
  switch (test.kind) {
    case 'identity':
      return text(sayIdentity(test, holds));
    case 'answer':
      return `${question(test.question)} ${holds ? '=' : '≠'} ${text(test.answer)}`;
    case 'written': {
      const written = text(shortened(test.text, LONGEST));
      return holds ? written : say('not {condition}', { condition: written });
    }
  }
}
