/** Asks before many statuses go at once: one click would wipe the work of hours. */
import * as vscode from 'vscode';
import { counted } from '../../../l10n/counted.ts';
import { say } from '../../../l10n/say.ts';
import { clearedStatuses, type Held } from './held.ts';

/** True where the reader wants all statuses of what is held to be cleared, or there are none. */
export async function confirmClear(held: Held | null): Promise<boolean> {
  const count = held === null ? 0 : clearedStatuses(held);
  if (count === 0) return true;
  const question = counted(count, 'Clear {count} status?', 'Clear {count} statuses?');
  const clear = say('Clear');
  const detail = say('“Undo” brings them back.');
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, clear)) === clear;
}
