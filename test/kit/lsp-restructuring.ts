/** What tests ask of changes of a référentiel, and the code actions that offer them. */
import {
  type ApplyWorkspaceEditParams,
  ApplyWorkspaceEditRequest,
  type CodeAction,
  CodeActionRequest,
  type CodeActionTriggerKind,
} from 'vscode-languageserver/node';
import type {
  NewReferentialParams,
  RestructureAnswer,
  RestructureParams,
} from '../../server/src/protocol/restructure.ts';
import { measure } from './disk.ts';
import type { LspClient } from './lsp.ts';

/** A client that makes the edits that it is asked for, files and all. */
export const EDITS = {
  workspace: {
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const, 'rename' as const] },
  },
};
/** One that asks for the edit of a code action when somebody wants it, and shows why one cannot be done. */
export const RESOLVING = {
  ...EDITS,
  window: { showMessage: {} },
  textDocument: { codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ['edit'] } } },
};
/** A measure with one action below it. */
export const TEXT = measure('1.1.1', '', [100]);

/** What is asked of the server that changes a référentiel, and the edits that it had the client make. */
export function restructured(client: LspClient, request: string, params: RestructureParams | NewReferentialParams) {
  const edits: ApplyWorkspaceEditParams[] = [];
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, edit => {
    edits.push(edit);
    return { applied: true };
  });
  return client.connection.sendRequest<RestructureAnswer>(request, params).then(answer => ({ answer, edits }));
}

/** The code actions at a line of a document. */
export function actionsAt(client: LspClient, uri: string, line: number, triggerKind: CodeActionTriggerKind) {
  const at = { line, character: 3 };
  const context = { diagnostics: [], triggerKind };
  const params = { textDocument: { uri }, range: { start: at, end: at }, context };
  return client.connection.sendRequest(CodeActionRequest.type, params).then(found => (found ?? []) as CodeAction[]);
}
