/** Changes of a référentiel that the server makes: what became of them is shown, and where to go on writing. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { WireLocation } from '../../../server/src/protocol/language.ts';
import type { RestructureAnswer, RestructureParams } from '../../../server/src/protocol/restructure.ts';
import { revealPlace } from '../reveal.ts';
import type { ServerRequests } from '../server/server-requests.ts';
import { offerTrail } from './trail.ts';

/** What changes of a référentiel need. */
export interface Restructuring {
  readonly server: Pick<ServerRequests, 'restructure' | 'newReferential' | 'tellTrailKept'>;
  readonly log: vscode.LogOutputChannel;
  /** Gives the keys back to where the change was asked for, at what was moved where something was. */
  readonly giveBack?: (isMoved: boolean) => Promise<void>;
}

/**
 * Makes a change, tells why where it is not made, and leads to what is left to be written, or shows what was moved: what is looked at
 * before it is made takes the keys, and leaves them to nobody.
 */
export async function restructure(params: RestructureParams, { server, log, giveBack }: Restructuring): Promise<void> {
  const answer = await server.restructure(params);
  await told(answer, log);
  if (answer.kind !== 'done') return;
  if (answer.focus === null) await giveBack?.(answer.moved !== null);
  if (answer.trail === null) return;
  const { referential } = params;
  await offerTrail(answer.trail, () => server.tellTrailKept({ referential }));
}

/** Tells what became of a change. */
export async function told(answer: RestructureAnswer, log: vscode.LogOutputChannel): Promise<void> {
  switch (answer.kind) {
    case 'done':
      if (answer.focus !== null) await writeAt(answer.focus, log);
      // Seen where it went, it is also what is undone: VS Code undoes in the editor that is active.
      else if (answer.moved !== null) await revealPlace(answer.moved, { preserveFocus: true }, log);
      return;
    case 'refused':
      await vscode.window.showWarningMessage(answer.reason);
      return;
    case 'not-applied':
      // Whoever looked at a preview and closed it knows.
      log.info(`${say('Nothing was changed.')} ${answer.reason}`);
      return;
    case 'foreseen':
      return;
  }
}

/** Leads to what is to be written. A tree that is drawn anew just then, for the same change, takes the keys back: they are given once more. */
async function writeAt(place: WireLocation, log: vscode.LogOutputChannel): Promise<void> {
  await revealPlace(place, { preview: false }, log);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}
