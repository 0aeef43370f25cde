import { type Message, say } from '../../../l10n/say.ts';
import type { Changed, FormulaRole, OutcomeDifference, Outcomes, UntoldOutcomes } from '../core/changes/changed.ts';
import type { Role } from '../core/reasoning/outcomes/outcome.ts';
import { sayCollectivite } from './collectivite.ts';
import { showNumber } from './numbers.ts';
import { sayOutcome } from './outcome.ts';

type FormulaChange = Extract<Changed, { readonly kind: 'formula-added' | 'formula-removed' | 'formula-changed' }>;

/** What changed of a formula, and what comes of it: `reduction changed: reduced to 50% → potential unchanged (commune)`. */
export function sayFormulaChange(change: FormulaChange): string {
  const name = sayFormulaRole(change.role);
  const outcomes = sayOutcomes(change.role, change.outcomes);
  switch (change.kind) {
    case 'formula-added':
      return say('{formula} added: {outcomes}', { formula: name, outcomes });
    case 'formula-removed':
      return say('{formula} removed: {outcomes}', { formula: name, outcomes });
    case 'formula-changed':
      return say('{formula} changed: {outcomes}', { formula: name, outcomes });
  }
}

/** What a formula decides on, as a name. */
function sayFormulaRole(role: FormulaRole): string {
  return say(ROLES[role]);
}

const ROLES = {
  deactivation: 'deactivation',
  reduction: 'reduction of potential',
  score: 'rule on the score',
  visibility: 'visibility',
  target: 'target',
  limit: 'limit',
  indicative: 'score by indicators',
  computed: 'computed value',
  objective: 'objective',
} as const satisfies Readonly<Record<FormulaRole, Message>>;

/** What comes of a formula before and after, with the first witness, and how many other differences there are. */
function sayOutcomes(role: FormulaRole, outcomes: Outcomes): string {
  switch (outcomes.kind) {
    case 'same':
      return say('the same outcomes (cases looked at: {cases})', { cases: showNumber(outcomes.cases) });
    case 'untold':
      return say(UNTOLD[outcomes.why]);
    case 'differ': {
      const [first, ...others] = outcomes.differences;
      const said = first === undefined ? '' : sayOutcomeDifference(role, first);
      return others.length === 0
        ? said
        : say('{difference}; others: {count}', { difference: said, count: others.length });
    }
  }
}

/** One pair of outcomes with a collectivité for which it is so: `stays active → deactivated (commune)`. */
function sayOutcomeDifference(role: FormulaRole, { before, after, witness }: OutcomeDifference): string {
  const own = ofOutcomes(role);
  return `${sayOutcome(own, before)} → ${sayOutcome(own, after)} (${sayCollectivite(witness)})`;
}

/** The others have no outcomes, and none is told of them. */
function ofOutcomes(role: FormulaRole): Role {
  return role === 'indicative' || role === 'computed' || role === 'objective' ? 'target' : role;
}

const UNTOLD = {
  unreadable: 'the formula cannot be read',
  'unknown-question': 'a question that it reads is not there, so nobody can tell its outcomes',
  'no-end': 'its outcomes depend on figures that have no end, and are not compared',
  'too-many': 'there are too many collectivités to compare its outcomes',
} as const satisfies Readonly<Record<UntoldOutcomes, Message>>;
