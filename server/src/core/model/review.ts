/** The name of the file, beside `referentiel.json`, in which reviewers approve changes. */
export const REVIEW_FILE = 'referentiel.review.json';

/** The version of its format that is written. */
export const REVIEW_VERSION = 1;

/** A change that somebody looked at and approved, and what else counted when they did. */
export interface Approval {
  /** That of the change: 12 hexadecimal digits. */
  readonly fingerprint: string;
  /** What the change is about: a qualified id (`cae_1.1.1`), or a kind and an id (`question AOM_1`). */
  readonly subject: string;
  /** What of it changed, `text Description` for instance: an approval of the same is looked for where the content is another. */
  readonly aspect: string;
  /** Who approved; undefined where nobody said. */
  readonly by: string | undefined;
  /** The day, `2026-11-26`. */
  readonly date: string;
  readonly note: string | undefined;
  /** What the subject cited, by qualified ids; an approval lapses where one of it changes. */
  readonly cites: ReadonlyMap<string, CitedState>;
}

/** What an action said when it was cited. Where nothing declared it, its text is empty and its points are undefined. */
export interface CitedState {
  /** A digest of 12 hexadecimal digits; empty where there was no such action. */
  readonly text: string;
  /** Absolute; undefined where nothing told. */
  readonly points: number | undefined;
}

/** True for what names a change: 12 hexadecimal digits. */
export function isFingerprint(text: string): boolean {
  return /^[0-9a-f]{12}$/.test(text);
}
