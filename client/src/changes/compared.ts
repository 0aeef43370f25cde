/** What the référentiels are compared with. */
import type { ChangesSince } from '../../../server/src/protocol/changes.ts';

export interface Compared {
  readonly since: ChangesSince;
  /** What it is called: a branch, a tag, the first line of a commit, a folder. */
  readonly label: string;
}
