import type { Workspace } from '../../core/index/workspace.ts';
import type { Session } from '../session/session.ts';
import { type OtherTexts, readOtherTexts, withOtherTexts } from './other-texts.ts';

/** A workspace as it is on the disk: without what is unsaved in editors. */
export type SavedTexts = (now: Workspace) => Workspace;

export function createSavedTexts({ unsaved }: Pick<Session, 'unsaved'>): SavedTexts {
  let last: OtherTexts | undefined;
  return now => {
    // One workspace is asked for again and again until the next change.
    if (last?.now !== now) last = withOtherTexts(now, readOtherTexts(unsaved(), last?.files, now), last);
    return last.workspace;
  };
}
