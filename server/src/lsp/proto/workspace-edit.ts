import type {
  CreateFile,
  DeleteFile,
  RenameFile,
  SnippetTextEdit,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import type { Changes, Edit } from '../../core/analysis/fix.ts';
import type { Place } from '../../core/model/problem.ts';
import type { LineIndex } from '../../core/text/line-index.ts';
import { textOf } from '../../core/text/span.ts';
import { TextEdit } from '../wire/values.ts';
import type { Sayings } from './sayings.ts';
import { plainSnippet } from './snippets.ts';
import { toRange } from './to-proto.ts';
import { uriOf } from './uris.ts';

/** What a client can do with the edits of a server. */
export interface EditSupport {
  /** Edits carry versions: one that was made for another text is refused. */
  readonly versions: boolean;
  /** Files can be created and renamed. */
  readonly resources: boolean;
  /** Files can be deleted. */
  readonly deletes: boolean;
  /** Edits of several files can be looked at first. */
  readonly previews: boolean;
  /** An edit can lead to the part of it that is still to be written. */
  readonly snippets: boolean;
}

export function editSupportOf({ says, denies, has, list }: Sayings): EditSupport {
  const operations = list('workspace.workspaceEdit.resourceOperations');
  // Files are created and renamed by changes of documents alone: Neovim makes them, and does not say so.
  const isMeant = operations.length > 0 && !denies('workspace.workspaceEdit.documentChanges');
  const versions = says('workspace.workspaceEdit.documentChanges') || isMeant;
  return {
    versions,
    resources: versions && operations.includes('create') && operations.includes('rename'),
    deletes: versions && operations.includes('delete'),
    previews: versions && has('workspace.workspaceEdit.changeAnnotationSupport'),
    snippets: versions && says('workspace.workspaceEdit.snippetEditSupport'),
  };
}

/** The version of an open document; null for a file that is not open. */
export type VersionOf = (path: string) => number | null;

/** The lines of a text; undefined where there is none. */
export type LinesOf = (path: string) => LineIndex | undefined;

const CHANGED = 'changed';
const REVIEWED = 'reviewed';

/**
 * Changes as the protocol writes them; undefined where the client cannot make them. Those of several files are shown first
 * where they are asked for at a place.
 */
export function toWorkspaceEdit(
  linesOf: LinesOf,
  { edits, creates, renames, deletes }: Changes,
  support: EditSupport,
  versionOf: VersionOf,
  from?: Place,
): WorkspaceEdit | undefined {
  if (!support.resources && creates.length + renames.length > 0) return undefined;
  if (!support.deletes && deletes.length > 0) return undefined;
  const byFile = new Map([...new Set(edits.map(edit => edit.file))].map(path => [path, ownEdits(path, edits)]));
  if (!support.versions) {
    return {
      changes: Object.fromEntries([...byFile].map(([path, own]) => [uriOf(path), textEdits(linesOf, path, own)])),
    };
  }
  const isReviewed =
    from !== undefined &&
    support.previews &&
    support.resources &&
    byFile.size + creates.length + renames.length + deletes.length > 1;
  const annotation = isReviewed ? { annotationId: CHANGED } : {};
  const documentEdit = (path: string, own: readonly Edit[], annotationId: typeof annotation): TextDocumentEdit => {
    const lines = linesOf(path);
    const made = lines ? own.map(edit => ({ ...textEdit(lines, edit, support), ...annotationId })) : [];
    return { textDocument: { uri: uriOf(path), version: versionOf(path) }, edits: made };
  };
  const documents = [...byFile].map(([path, own]) => documentEdit(path, own, annotation));
  const created = creates.flatMap(({ path, text }): (CreateFile | TextDocumentEdit)[] => [
    { kind: 'create', uri: uriOf(path), ...annotation },
    {
      textDocument: { uri: uriOf(path), version: null },
      edits: [{ ...TextEdit.insert({ line: 0, character: 0 }, text), ...annotation }],
    },
  ]);
  const renamed = renames.map(({ from: oldPath, to }): RenameFile => {
    return { kind: 'rename', oldUri: uriOf(oldPath), newUri: uriOf(to), ...annotation };
  });
  const deleted = deletes.map((path): DeleteFile => ({ kind: 'delete', uri: uriOf(path), ...annotation }));
  const asked = isReviewed ? [askingForReview([from.file, ...byFile.keys()])] : [];
  return {
    documentChanges: [...asked, ...deleted, ...documents, ...renamed, ...created],
    ...(isReviewed && {
      changeAnnotations: {
        [CHANGED]: { label: say('Changes in several files') },
        [REVIEWED]: { label: say('Changes in several files'), needsConfirmation: true },
      },
    }),
  };
}

/**
 * A change of nothing that is to be confirmed. VS Code leaves out, until it is ticked, each change that it shows for
 * confirmation: so it is given one that it does not show, a file to be created that is there, and shows all others ticked.
 */
function askingForReview(paths: readonly string[]): CreateFile {
  const [saved = ''] = paths.filter(path => !path.startsWith('untitled:'));
  return { kind: 'create', uri: uriOf(saved), options: { ignoreIfExists: true }, annotationId: REVIEWED };
}

function ownEdits(path: string, edits: readonly Edit[]): readonly Edit[] {
  return edits.filter(({ file }) => file === path);
}

function textEdits(linesOf: LinesOf, path: string, edits: readonly Edit[]): TextEdit[] {
  const lines = linesOf(path);
  return lines ? edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text })) : [];
}

function textEdit(
  lines: LineIndex,
  { span, text, toFill }: Edit,
  { snippets }: EditSupport,
): TextEdit | SnippetTextEdit {
  const range = toRange(lines, span);
  if (!snippets || toFill === undefined) return { range, newText: text };
  const { start, end } = toFill;
  const value = `${plainSnippet(text.slice(0, start))}\${0:${plainSnippet(textOf(text, toFill))}}${plainSnippet(text.slice(end))}`;
  return { range, snippet: { kind: 'snippet', value } };
}
