/** Of which texts the results of tests are, by the revisions that the server tells. Pure. */

export interface Judged {
  /** Results are there, of the texts of a revision; null where none is to be told of as out of date. */
  found(revision: number | null): void;
  /** The texts are others. */
  changed(revision: number): void;
  /** Another server counts from the beginning: what it tells of is news, whatever that is. */
  begin(): void;
}

/** There are no results; `outdated` is called once they are out of date, also where the texts changed while they were being found. */
export function judgedResults(outdated: () => void): Judged {
  let judged: number | null = null;
  let last = Number.NEGATIVE_INFINITY;
  const look = (): void => {
    if (judged === null || last <= judged) return;
    judged = null;
    outdated();
  };
  return {
    found: revision => {
      judged = revision;
      look();
    },
    changed: revision => {
      last = revision;
      look();
    },
    begin: () => {
      last = Number.NEGATIVE_INFINITY;
      if (judged !== null) judged = Number.NEGATIVE_INFINITY;
    },
  };
}
