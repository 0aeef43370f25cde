/** What the référentiels are compared with at present, and what is known of it. */
import * as vscode from 'vscode';
import type { ChangesAnswer } from '../../../server/src/protocol/changes.ts';
import type { Committed } from '../git/follow-committed.ts';
import type { Compared } from './compared.ts';

export type KnownChanges = Extract<ChangesAnswer, { readonly kind: 'changes' }>;

export interface CurrentComparison extends vscode.Disposable {
  /** Null while nobody compares. */
  readonly compared: Compared | null;
  /** What was answered last of it; null before. */
  readonly known: KnownChanges | null;
  readonly onDidChange: vscode.Event<void>;
  /** Compares with something else from now on, or with nothing. */
  enter(next: Compared | null): void;
  take(answer: KnownChanges): void;
  /** Keeps up with its commit, where it has one, and with no other that was tried. */
  keepCommit(): void;
}

/** Who needs the commit. */
export const CHANGES = 'changes';

/** With nothing. */
export function currentComparison(committed: Committed): CurrentComparison {
  const changed = new vscode.EventEmitter<void>();
  let compared: Compared | null = null;
  let known: KnownChanges | null = null;
  const keepCommit = (): void => {
    committed.keep(CHANGES, compared?.since.kind === 'committed' ? [compared.since.commit] : []);
  };
  return {
    get compared() {
      return compared;
    },
    get known() {
      return known;
    },
    onDidChange: changed.event,
    enter: next => {
      compared = next;
      known = null;
      keepCommit();
      changed.fire();
    },
    take: answer => {
      const isNews = known === null || said(known) !== said(answer);
      known = answer;
      if (isNews) changed.fire();
    },
    keepCommit,
    dispose: () => changed.dispose(),
  };
}

/** All but the revision. */
function said(known: KnownChanges): string {
  return JSON.stringify({ ...known, revision: 0 });
}
