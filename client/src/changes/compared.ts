/** What the référentiels are compared with. */
import type { ChangesSince } from '../../../server/src/protocol/changes.ts';
import { isRecord, isText } from '../../../server/src/protocol/shapes.ts';
import { isChangesSince } from '../../../server/src/protocol/version-guards.ts';

export interface Compared {
  readonly since: ChangesSince;
  /** What it is called: a branch, a tag, the first line of a commit, a folder. */
  readonly label: string;
}

/** True for what was kept of a comparison, by whatever version of this program. */
export function isCompared(kept: unknown): kept is Compared {
  return isRecord(kept) && isText(kept['label']) && isChangesSince(kept['since']);
}
