/** Takes an action out, after what names it was looked at. */
import * as vscode from 'vscode';
import { say } from '../../../l10n/say.ts';
import type { CitedIn } from '../../../server/src/protocol/restructure.ts';
import type { ActionNode } from '../tree/nodes.ts';
import { type Restructuring, restructure, told } from './restructure.ts';
import { showPlaces } from './show-places.ts';

/** As many files as a dialog has room for. */
const MOST_SHOWN = 12;

export async function deleteAction(node: ActionNode, around: Restructuring): Promise<void> {
  const params = { referential: node.referential, wish: { do: 'delete', id: node.action.id } } as const;
  const foreseen = await around.server.restructure({ ...params, isForeseen: true });
  if (foreseen.kind !== 'foreseen') {
    await told(foreseen, around.log);
    return;
  }
  const { label, cited } = foreseen;
  const [remove, look] = [say('Delete'), say('See What Names It')];
  const choice = await vscode.window.showWarningMessage(
    say('{change}?', { change: label }),
    { modal: true, detail: detailOf(cited) },
    remove,
    ...(cited.length > 0 ? [look] : []),
  );
  if (choice === look) await showPlaces(cited);
  if (choice === remove) await restructure(params, around);
}

/** What will lead nowhere, a line for each file. */
function detailOf(cited: readonly CitedIn[]): string {
  if (cited.length === 0) return say('Nothing names it. Those behind it close the gap.');
  const files = [...new Set(cited.map(({ uri }) => uri))];
  const rows = files.slice(0, MOST_SHOWN).map(uri => {
    const lines = new Set(cited.flatMap(one => (one.uri === uri ? [one.range.start.line + 1] : [])));
    const file = vscode.workspace.asRelativePath(vscode.Uri.parse(uri, true));
    return say('{file}: {lines}', { file, lines: [...lines].sort((one, other) => one - other).join(', ') });
  });
  const rest = files.length - rows.length;
  return [
    say('What names it would lead nowhere, so those behind it keep their ids. Files and lines:'),
    ...rows,
    ...(rest > 0 ? [say('… and {count} more.', { count: rest })] : []),
  ].join('\n');
}
