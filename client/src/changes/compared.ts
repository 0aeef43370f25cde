/** What the référentiels are compared with. */
import type { ChangesSince } from '../../../server/src/protocol/changes.ts';
import { isRecord, isText } from '../../../server/src/protocol/shapes.ts';

export interface Compared {
  readonly since: ChangesSince;
  /** What it is called: a branch, a tag, the first line of a commit, a folder. */
  readonly label: string;
}

/** True for what was kept of a comparison, by whatever version of this program. */
export function isCompared(kept: unknown): kept is Compared {
  if (!isRecord(kept) || !isText(kept['label']) || !isRecord(kept['since'])) return false;
  const { kind, commit, uri, referential } = kept['since'];
  if (kind === 'committed') return commit === undefined || isText(commit);
  return kind === 'folder' && isText(uri) && isText(referential);
}
