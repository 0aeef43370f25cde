import {
  type ClientCapabilities,
  type CreateFile,
  type RenameFile,
  type TextDocumentEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { say } from '../../../l10n/say.ts';
import type { Edit, Fix } from '../core/analysis/fix.ts';
import type { Workspace } from '../core/index/workspace.ts';
import { toRange } from './to-proto.ts';
import { uriOf } from './uris.ts';

/** What a client can do with the edits of a server. */
export interface EditSupport {
  /** Edits carry versions: one that was made for another text is refused. */
  readonly versions: boolean;
  /** Files can be created and renamed. */
  readonly resources: boolean;
  /** Edits of several files can be looked at first. */
  readonly previews: boolean;
}

export function editSupportOf({ workspace }: ClientCapabilities): EditSupport {
  const { documentChanges, resourceOperations = [], changeAnnotationSupport } = workspace?.workspaceEdit ?? {};
  const versions = documentChanges ?? false;
  return {
    versions,
    resources: versions && resourceOperations.includes('create') && resourceOperations.includes('rename'),
    previews: versions && changeAnnotationSupport !== undefined,
  };
}

/** The version of an open document; null for a file that is not open. */
export type VersionOf = (path: string) => number | null;

type Changes = Pick<Fix, 'edits' | 'creates' | 'renames'>;

const REVIEWED = 'review';

/** Changes as the protocol writes them; undefined where the client cannot make them. Those of several files are shown first. */
export function toWorkspaceEdit(
  workspace: Workspace,
  { edits, creates, renames }: Changes,
  support: EditSupport,
  versionOf: VersionOf,
): WorkspaceEdit | undefined {
  const byFile = new Map(
    [...new Set(edits.map(edit => edit.file))].map(path => [path, edits.filter(edit => edit.file === path)]),
  );
  if (!support.resources && creates.length + renames.length > 0) return undefined;
  if (!support.versions) {
    return {
      changes: Object.fromEntries([...byFile].map(([path, own]) => [uriOf(path), textEdits(workspace, path, own)])),
    };
  }
  const isReviewed = support.previews && byFile.size + creates.length + renames.length > 1;
  const annotation = isReviewed ? { annotationId: REVIEWED } : {};
  const documents = [...byFile].map(([path, own]): TextDocumentEdit => {
    const annotated = textEdits(workspace, path, own).map(edit => ({ ...edit, ...annotation }));
    return { textDocument: { uri: uriOf(path), version: versionOf(path) }, edits: annotated };
  });
  const created = creates.flatMap(({ path, text }): (CreateFile | TextDocumentEdit)[] => [
    { kind: 'create', uri: uriOf(path), ...annotation },
    {
      textDocument: { uri: uriOf(path), version: null },
      edits: [{ ...TextEdit.insert({ line: 0, character: 0 }, text), ...annotation }],
    },
  ]);
  const renamed = renames.map(({ from, to }): RenameFile => {
    return { kind: 'rename', oldUri: uriOf(from), newUri: uriOf(to), ...annotation };
  });
  return {
    documentChanges: [...documents, ...created, ...renamed],
    ...(isReviewed && {
      changeAnnotations: { [REVIEWED]: { label: say('Changes in several files'), needsConfirmation: true } },
    }),
  };
}

function textEdits({ files }: Workspace, path: string, edits: readonly Edit[]): TextEdit[] {
  const lines = files.get(path)?.lines;
  return lines ? edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text })) : [];
}
