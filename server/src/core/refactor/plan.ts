import { type Changes, NO_CHANGES } from '../analysis/fix.ts';
import type { Place, ProblemArgument } from '../model/problem.ts';

/** What is to be done, or why it is not. */
export type Plan = Planned | Refused;

export interface Planned {
  readonly kind: 'planned';
  readonly changes: Changes;
  /** Where an author goes on to write, in a file under its new name and in its new text; undefined where nothing is left to be written. */
  readonly focus?: Place | undefined;
  /** What names actions that go, and will lead nowhere. */
  readonly cited?: readonly Place[];
  readonly trail?: Trail;
  /** What somebody should agree to before it is done, for nobody can tell whether it is meant; none where nothing is doubtful. */
  readonly doubts?: readonly Doubt[];
}

export interface Doubt {
  /**
   * The personalisation rules of an action go over to the one that it becomes part of, or stay with the first part of what is split;
   * what scenarios say of actions is lost, or is joined with what is not filled in; the importer takes actions for children of others;
   * tasks of TE are worth something else.
   */
  readonly about:
    | 'rules-go-over'
    | 'rules-stay'
    | 'scenarios-lose'
    | 'not-filled'
    | 'taken-for-children'
    | 'tasks-worth';
  readonly args: Readonly<Record<string, ProblemArgument>>;
  /** What actions are worth, and are to be worth. */
  readonly worths?: readonly WorthChange[];
}

export interface WorthChange {
  /** Those of before that become one. */
  readonly ids: readonly string[];
  readonly before: number;
  readonly after: number;
}

/**
 * By the id of an action of before, those that it is continued by, and how much it counts among all that these continue: what was
 * said of it may be said of them. Empty for one that goes.
 */
export type Trail = ReadonlyMap<string, readonly Heir[]>;

export interface Heir {
  readonly id: string;
  readonly weight: number;
}

export interface Refused {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  readonly args: Readonly<Record<string, ProblemArgument>>;
}

/** Why a change of the tree is refused; each reason has a sentence. */
const REFUSAL_REASONS = [
  'no-action',
  'no-text',
  'too-deep',
  'file-exists',
  'unreadable',
  'broken',
  'points-change',
  'rule-exists',
  'no-name',
  'name-invalid',
  'folder-taken',
  'no-children',
  'no-sum',
  'nothing-left',
  'breaks-sum',
  'no-bullets',
  'newest',
  'nothing-to-rename',
  'undeclared',
  'root',
  'no-id',
  'no-id-2026',
  'leading-zero',
  'other-prefix',
  'other-level',
  'axis-level',
  'no-parent',
  'inside-parent',
  'id-too-long',
  'id-taken',
  'id-twice',
  'no-formula-name',
  'no-evidence-id',
  'no-theme-id',
  'no-competence-code',
  'fixed-answer',
  'no-title',
  'unwritten',
  'goes-along',
  'misled',
  'not-split',
  'own-scale',
  'other-keys',
  'both-have-rules',
  'set-apart',
  'is-first',
  'is-last',
  'other-parent',
  'same-place',
  'other-titles',
  'below-elsewhere',
  'other-measures',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** A plan of these changes alone, and of what the author goes on to write. */
export function planned(changes: Partial<Changes>, focus?: Place): Planned {
  return { kind: 'planned', changes: { ...NO_CHANGES, ...changes }, focus };
}

/** A plan with one more thing that somebody should agree to, which stands before the others. */
export function doubtful(plan: Planned, doubt: Doubt): Planned {
  return { ...plan, doubts: [doubt, ...(plan.doubts ?? [])] };
}

/** Why something is not done; `args` are what its sentence names. */
export function refused(reason: RefusalReason, args: Refused['args'] = {}): Refused {
  return { kind: 'refused', reason, args };
}

/** True for what is not done, among other outcomes. */
export function isRefused(outcome: object): outcome is Refused {
  return 'kind' in outcome && outcome.kind === 'refused';
}
