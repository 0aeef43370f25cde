/** The view “Citations”: what the action at the cursor cites, and what cites it. */
import * as vscode from 'vscode';
import type { CitationsAnswer } from '../../../server/src/protocol/citations.ts';
import type { WireLocation } from '../../../server/src/protocol/language.ts';
import { coalesce } from '../base/coalesce.ts';
import { revealPlace } from '../reveal.ts';
import { failedRequest } from '../server/failed-request.ts';
import type { LanguageServer } from '../server/language-client.ts';
import type { Cursor } from '../tree/cursor.ts';
import { citationItem, OPEN_CITATION } from './items.ts';
import { emptyMessage } from './labels.ts';
import { type CitationNode, citationNodes } from './nodes.ts';

/**
 * Shows the view. It follows the cursor while it is to be seen, and asks for nothing else; going to what it lists leaves it as it
 * is, until somebody acts in an editor.
 */
export function citationsView(server: LanguageServer, cursor: Cursor, log: vscode.LogOutputChannel): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let shown = '';
  let roots: readonly CitationNode[] = [];
  let isHeld = false;

  const view = vscode.window.createTreeView<CitationNode>('referentiel.citations', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: node => [...(node === undefined ? roots : node.is === 'sentence' ? [] : node.children)],
      getTreeItem: citationItem,
    },
  });
  const show = (id: string, answer: CitationsAnswer | null): void => {
    const text = JSON.stringify([id, answer]);
    if (text === shown) return;
    shown = text;
    roots = answer === null ? [] : citationNodes(answer);
    view.description = id;
    view.message = emptyMessage(answer, id);
    changed.fire(undefined);
  };
  const follow = coalesce(
    async () => {
      if (!view.visible || isHeld || server.state !== 'running') return;
      const { place } = cursor;
      const id = place?.path.at(-1) ?? '';
      const answer = place === null ? null : await server.citations({ referential: place.referential, id });
      show(answer === null ? '' : id, answer);
    },
    () => 0,
    failedRequest(server, log, 'citations'),
  );
  const open = async (location: WireLocation): Promise<void> => {
    isHeld = true;
    await revealPlace(location, { preview: true, preserveFocus: true }, log);
  };
  show('', null);
  return vscode.Disposable.from(
    changed,
    view,
    follow,
    vscode.commands.registerCommand(OPEN_CITATION, open),
    cursor.onDidLook(() => follow.request()),
    view.onDidChangeVisibility(() => follow.request()),
    vscode.window.onDidChangeTextEditorSelection(({ kind }) => {
      if (kind === vscode.TextEditorSelectionChangeKind.Command || kind === undefined) return;
      isHeld = false;
    }),
  );
}
