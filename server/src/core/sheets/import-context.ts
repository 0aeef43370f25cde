import type { Known } from '../analysis/expressions/known.ts';

/** What the platform knows before an import. */
export interface ImportContext {
  /** The slug of the référentiel that is imported, `te`; undefined where there is none. */
  readonly referential: string | undefined;
  /** The version that the platform has; undefined where it is not known. */
  readonly currentVersion: string | undefined;
  /** True where a table of versions is wanted: without one, an import is refused if `currentVersion` is known, else warned of. */
  readonly wantsVersions: boolean;
  /** The qualified ids of actions that were imported before, each référentiel's own among them; undefined where nobody knows any. */
  readonly actions: ReadonlySet<string> | undefined;
  /** False where référentiels of which no action is known may be on the platform all the same. */
  readonly knowsAllReferentials: boolean;
  /** The questions and indicators of other sheets; those of the import come before them. Undefined where nobody knows any. */
  readonly questions: Known['questions'] | undefined;
  readonly indicators: Known['indicators'] | undefined;
}
