/** What somebody compared with when VS Code ended is compared with again when it is back. */
import * as vscode from 'vscode';
import { stackOf } from '../../../l10n/said-by.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Trees } from '../tree/trees.ts';
import { isCompared } from './compared.ts';
import type { FollowedChanges } from './follow-changes.ts';

export interface KeptComparisonParts {
  readonly changes: FollowedChanges;
  readonly server: Pick<LanguageServer, 'state' | 'onDidChangeState'>;
  readonly trees: Pick<Trees, 'loaded' | 'onDidChange'>;
  readonly state: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
}

const KEY = 'changes.compared';

/** Begins as soon as the référentiels are known, unless somebody compares by then; what cannot be looked at any more is let go. */
export function keepComparison({ changes, server, trees, state, log }: KeptComparisonParts): vscode.Disposable {
  const failed = (error: unknown): void => log.warn(`changes: ${stackOf(error)}`);
  const keep = (): void => {
    state.update(KEY, changes.compared ?? undefined).then(undefined, failed);
  };
  const kept = state.get<unknown>(KEY);
  const calledOff = new vscode.CancellationTokenSource();
  const again = async (): Promise<void> => {
    if (!isCompared(kept) || changes.compared !== null) return;
    const obstacle = await changes.compare(kept, calledOff.token);
    if (obstacle === null) return;
    log.warn(obstacle);
    keep();
  };
  let isBegun = false;
  const begin = (): void => {
    if (isBegun || server.state !== 'running' || !trees.loaded) return;
    isBegun = true;
    again().catch(failed);
  };
  begin();
  return vscode.Disposable.from(
    calledOff,
    server.onDidChangeState(begin),
    trees.onDidChange(begin),
    changes.onDidChange(keep),
  );
}
