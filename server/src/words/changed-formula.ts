import { type Message, say } from '../../../l10n/say.ts';
import type {
  Changed,
  FigureDifference,
  FormulaRole,
  OutcomeDifference,
  Outcomes,
  UntoldOutcomes,
} from '../core/changes/changed.ts';
import type { Role } from '../core/reasoning/outcomes/outcome.ts';
import { sayCollectivite } from './collectivite.ts';
import { showNumber } from './numbers.ts';
import { sayOutcome } from './outcomes/outcome.ts';

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
    case 'tried': {
      const [first] = outcomes.differences;
      if (first === undefined)
        return say('the same for all figures that were tried ({count})', { count: outcomes.tried });
      const difference = sayFigureDifference(first);
      const others = outcomes.differing - 1;
      return others === 0 ? difference : say('{difference}; others: {count}', { difference, count: others });
    }
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

/** One pair of figures, with those that were tried for it: `0.5 → 0.75 (val(cae_1.a) = 50)`. */
function sayFigureDifference({ before, after, figures, witness }: FigureDifference): string {
  const tried = Object.entries(figures).map(([name, figure]) => `${name} = ${showNumber(figure, 3)}`);
  const isAnybody = witness.identity.size + witness.answers.size === 0;
  const given = [...(isAnybody ? [] : [sayCollectivite(witness)]), ...tried.slice(0, MOST_FIGURES)];
  const shown = (figure: number | null) => (figure === null ? say('none') : showNumber(figure, 3));
  const told = tried.length > MOST_FIGURES ? [...given, '…'] : given;
  return `${shown(before)} → ${shown(after)}${told.length > 0 ? ` (${told.join(', ')})` : ''}`;
}

const MOST_FIGURES = 4;

/** The others have no outcomes, and none is told of them. */
function ofOutcomes(role: FormulaRole): Role {
  return role === 'indicative' || role === 'computed' ? 'target' : role;
}

const UNTOLD = {
  unreadable: 'the formula cannot be read',
  'unknown-question': 'a question that it reads is not there, so nobody can tell its outcomes',
  'no-end': 'its outcomes depend on figures that have no end, and are not compared',
  'too-many': 'there are too many collectivités to compare its outcomes',
} as const satisfies Readonly<Record<UntoldOutcomes, Message>>;
