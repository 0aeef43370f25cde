import type { Profile } from './scenario.ts';
import type { Status } from './score.ts';

/** What a collectivité has reported on the platform of 2026, as a file that it can hand over says it (platform, section 7). */
export interface StateOfPlay {
  /** The name of the collectivité, or of the snapshot. */
  readonly name: string;
  /** Which state of play it is, `État des lieux actuel`; undefined where the file does not say. */
  readonly state: string | undefined;
  /** `2026-11-24`; undefined where the file does not say. */
  readonly date: string | undefined;
  /** The slug of its référentiel, `cae`; undefined where the file does not say. */
  readonly referential: string | undefined;
  readonly profile: Profile;
  /** By the ids of actions, without their référentiel. */
  readonly statuses: ReadonlyMap<string, Status>;
  readonly silences: readonly Silence[];
}

/** What a file does not say, or not for certain. */
export type Silence =
  /** Who the collectivité is: its type, its inhabitants, its place. */
  | { readonly kind: 'identity' }
  /** What it answered to the questions: no rule applies. */
  | { readonly kind: 'answers' }
  /** How many inhabitants it has: between which bounds is all that is known. */
  | { readonly kind: 'inhabitants' }
  /** The values of its indicators. */
  | { readonly kind: 'indicators' }
  /** Whether actions are not concerned by hand or because a rule switched them off. */
  | { readonly kind: 'not-concerned'; readonly count: number }
  /** The statuses of what stands below so many actions that have one themselves. */
  | { readonly kind: 'below'; readonly count: number }
  /** The exact shares of detailed statuses. */
  | { readonly kind: 'rounded'; readonly count: number }
  /** The other states of play that it holds, which were not read. */
  | { readonly kind: 'others'; readonly titles: readonly string[] }
  /** What stands in the place of a status and is none; the action, and the text. */
  | { readonly kind: 'unread'; readonly action: string; readonly found: string }
  /** Which of two statuses an action has that stands on two rows: the last one counts. */
  | { readonly kind: 'twice'; readonly action: string };

/** Why a file is no state of play that can be read. */
export type Unreadable =
  | { readonly kind: 'no-export' }
  | { readonly kind: 'no-snapshot' }
  /** It holds totals alone, as the platform lists them. */
  | { readonly kind: 'no-scores' }
  /** It has no state of play of the title that was asked for. */
  | { readonly kind: 'no-group'; readonly titles: readonly string[] };
