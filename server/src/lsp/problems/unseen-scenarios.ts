import { isWhole } from '../../core/index/workspace.ts';
import { isSameKey } from '../../core/memory/memory.ts';
import type { Session } from '../session/session.ts';
import { pauseInTyping } from '../turns/at-leisure.ts';
import type { ScenarioDiagnostics } from './scenario-diagnostics.ts';
import { type Send, sendingAll } from './sending.ts';

export interface UnseenHost {
  readonly session: Pick<Session, 'workspace'>;
  readonly scenarioDiagnostics: Pick<ScenarioDiagnostics, 'tellClosed'>;
  readonly revision: () => number;
  /** One more whenever all folders were looked through: other scenarios may be there that no editor shows. */
  readonly looks: () => number;
  readonly send: Send;
}

export interface UnseenWork {
  /** False once something has changed again. */
  readonly isWanted: () => boolean;
  readonly isAwaited: () => boolean;
}

/**
 * Tells what is wrong in scenarios that no editor shows. All are scored anew by a weight that changes: that is done once whoever
 * types rests, or somebody waits for it, and not at all where something changes again meanwhile.
 */
export function createUnseenScenarios({ session, scenarioDiagnostics, revision, looks, send }: UnseenHost) {
  let told: readonly number[] = [];
  return async ({ isWanted, isAwaited }: UnseenWork): Promise<void> => {
    const now = [revision(), looks()];
    if (isSameKey(now, told) || !isWanted()) return;
    if (!isAwaited()) await pauseInTyping();
    const workspace = session.workspace();
    if (!isWanted() || !isWhole(workspace)) return;
    await sendingAll(send, send => scenarioDiagnostics.tellClosed(workspace, isWanted, send));
    if (isWanted()) told = now;
  };
}
