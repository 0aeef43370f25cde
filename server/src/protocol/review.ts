/** What a reviewer has the server write of changes. */
import type { WireLocation } from './language.ts';

/** Approves changes among those that were told last, or withdraws their approvals; the server has the client make the edit. */
export const reviewRequest = 'referentiel/review';
export interface ReviewParams {
  readonly verdict: 'approve' | 'withdraw';
  readonly fingerprints: readonly string[];
  /** Who says so; null where nobody knows. */
  readonly by: string | null;
  /** Null for none: an earlier one is kept. */
  readonly note: string | null;
}
export type ReviewAnswer =
  /** The files that the edit is of: nothing where there was nothing to write. */
  | { readonly kind: 'written'; readonly uris: readonly string[] }
  /** In the reader's words, and the place that they are of; null where they are of none. */
  | { readonly kind: 'refused'; readonly message: string; readonly place: WireLocation | null };
