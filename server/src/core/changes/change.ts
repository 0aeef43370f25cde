import type { Place } from '../model/problem.ts';
import type { Changed } from './changed.ts';

/** How much a change weighs on scores, the heaviest first. */
export const CHANGE_SEVERITIES = ['breaks-scores', 'changes-scores', 'changes-text'] as const;
export type ChangeSeverity = (typeof CHANGE_SEVERITIES)[number];

/**
 * A difference in meaning between two versions of what authors write: of a référentiel, or of what stands around its measures.
 * What leaves the meaning as it is (the order of keys, quotes, white space, the file that something stands in) is none.
 */
export interface Change {
  /**
   * 12 hexadecimal digits, made of what changed and into what: the same wherever that stands, and whatever else changes. No
   * two changes between two versions have the same.
   */
  readonly fingerprint: string;
  /** That under which it was known while its subject had the id that it had before; undefined where the subject has the same still. */
  readonly former: string | undefined;
  readonly severity: ChangeSeverity;
  /** Why it has this severity. */
  readonly reason: ChangeReason;
  /**
   * What tells the référentiel from the others of its version, as it is after: its name, `cae`, where no other has it, else its
   * folder's; undefined for the only one without a name, and for what belongs to none.
   */
  readonly referential: string | undefined;
  readonly subject: ChangeSubject;
  readonly what: Changed;
  /**
   * The points of an action of which something other than text changes, also where they are the same; undefined for all else. Of
   * what is split or merged, those of all its parts together.
   */
  readonly points: PointsBeforeAndAfter | undefined;
  /** The actions whose points are others because of this alone, in the order of their ids: nobody wrote anything in them. */
  readonly consequences: readonly PointsShift[];
  /** Where it stands in the version before; undefined where it is not there. */
  readonly before: Place | undefined;
  /** Where it stands in the version after; undefined where it is gone. */
  readonly after: Place | undefined;
}

/** What a change is about. An action has the id of after, save where it is gone. */
export type ChangeSubject =
  /** `id` is without prefix, `""` the root; `measure` is that which it is or belongs to, undefined above the measures. */
  | { readonly kind: 'action'; readonly id: string; readonly title: string; readonly measure: string | undefined }
  | { readonly kind: 'referential'; readonly id: string; readonly title: string }
  /** What stands around the measures, by its own id. */
  | { readonly kind: AroundSubject; readonly id: string; readonly title: string }
  /** A choice, with the question that it answers. */
  | { readonly kind: 'choice'; readonly id: string; readonly question: string; readonly title: string }
  /** A text as a whole, by the name of its file, where what is wrong with it stands in nothing that has a name. */
  | { readonly kind: 'file'; readonly id: string; readonly title: string };

export type AroundSubject = 'question' | 'indicator' | 'evidence';

/** True of a measure that went: another one may have its id after. */
export function isGoneMeasure({ what, subject }: Pick<Change, 'what' | 'subject'>): boolean {
  return what.kind === 'removed' && subject.kind === 'action' && subject.measure === subject.id;
}

/** Absolute; each undefined where there is no such action, or nothing tells. */
export interface PointsBeforeAndAfter {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** The points of one action, by its id of after, or of before where it is gone. */
export interface PointsShift extends PointsBeforeAndAfter {
  readonly id: string;
}

/** Why a change breaks scores, changes them, or leaves them. Each has one severity. */
export type ChangeReason =
  /** A status that was given to the action, or an action of this name, leads nowhere. */
  | 'status-lost'
  /** An answer that rules read cannot be given any more. */
  | 'answer-lost'
  /** What names the référentiel in scenarios leads nowhere. */
  | 'name-lost'
  /** A formula that gave something can be read no more. */
  | 'formula-unreadable'
  /** Other points. */
  | 'points'
  /** For some collectivité, another outcome. */
  | 'outcome'
  /** The outcomes may be others: nobody can look at them all. */
  | 'outcome-untold'
  /** What is counted is counted by other rules. */
  | 'platform'
  /** The action has another id, and a trail leads there. */
  | 'trail'
  /** Another formula with the same outcomes, whatever the collectivité. */
  | 'same-outcomes'
  /** No rule reads what is answered. */
  | 'unread'
  /** What indicators suggest, or are held against: it never changes a status or a point (scoring, section 6). */
  | 'suggestion'
  /** What may be answered now, and could not be before: what scenarios answer already counts as it did. */
  | 'answer-new'
  /** Text, or what no score depends on. */
  | 'text';

/** The severity that a reason has. */
export function severityOf(reason: ChangeReason): ChangeSeverity {
  switch (reason) {
    case 'status-lost':
    case 'answer-lost':
    case 'name-lost':
    case 'formula-unreadable':
      return 'breaks-scores';
    case 'points':
    case 'outcome':
    case 'outcome-untold':
    case 'platform':
      return 'changes-scores';
    case 'trail':
    case 'same-outcomes':
    case 'unread':
    case 'suggestion':
    case 'answer-new':
    case 'text':
      return 'changes-text';
  }
}
