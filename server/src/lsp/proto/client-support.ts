import type {
  CodeActionClientCapabilities,
  CompletionClientCapabilities,
  InitializeParams,
} from 'vscode-languageserver';
import { recordOf } from '../wire/record.ts';
import { MarkupKind } from '../wire/values.ts';
import { type CharacterEncoding, encodingOf } from './character-encoding.ts';
import type { CompletionSupport } from './completion-items.ts';
import { isOnDisk, pathOf } from './uris.ts';
import { type EditSupport, editSupportOf } from './workspace-edit.ts';

/** What a client says of itself when it starts the server, as far as it decides what is sent to it. */
export interface ClientSupport {
  /** The paths of its workspace folders; none where it opens files alone. */
  readonly roots: readonly string[];
  /** It tells of changes on disk, if it is asked to. */
  readonly watches: boolean;
  /** It tells of workspace folders that come and go. */
  readonly tellsFolders: boolean;
  /** It opens a document when it is told to. */
  readonly showsDocuments: boolean;
  /** It puts questions to a person, and gives the answer. */
  readonly asks: boolean;
  /** It shows how far a long work is. */
  readonly progress: boolean;
  /** It may be told for which documents it can ask to lay them out. */
  readonly choosesFormatted: boolean;
  /** It asks for diagnostics and is not told them. What is told is of all files, what is asked for often of the open ones alone. */
  readonly pulls: boolean;
  /** What it asks for again when it is told to. */
  readonly refreshes: {
    readonly diagnostics: boolean;
    readonly lenses: boolean;
    readonly hints: boolean;
    readonly tokens: boolean;
  };
  readonly edits: EditSupport;
  /** It asks for the edit of a code action once somebody wants it. */
  readonly resolvesActions: boolean;
  /** It shows code actions that cannot be done, and why. */
  readonly disablesActions: boolean;
  /** It can be led to a definition with the extent of what is defined. */
  readonly links: boolean;
  /** It shows symbols of a document below one another. */
  readonly nestsSymbols: boolean;
  readonly hoverFormat: MarkupKind;
  readonly signatureFormat: MarkupKind;
  readonly completion: CompletionSupport;
  readonly renames: RenameSupport;
  /** How it counts the characters of a line. */
  readonly encoding: CharacterEncoding;
}

/** What a client does before it renames. */
export interface RenameSupport {
  /** It asks whether something can be renamed, and what it is called so far. */
  readonly prepares: boolean;
  /** It tells of files that are to get other names. */
  readonly files: boolean;
}

type CompletionAbilities = NonNullable<CompletionClientCapabilities['completionItem']>;

/** What a client that says nothing is taken for: the least. */
export const NO_SUPPORT: ClientSupport = {
  roots: [],
  watches: false,
  tellsFolders: false,
  showsDocuments: false,
  asks: false,
  progress: false,
  choosesFormatted: false,
  pulls: false,
  refreshes: { diagnostics: false, lenses: false, hints: false, tokens: false },
  edits: { versions: false, resources: false, deletes: false, previews: false, snippets: false },
  resolvesActions: false,
  disablesActions: false,
  links: false,
  nestsSymbols: false,
  hoverFormat: MarkupKind.Markdown,
  signatureFormat: MarkupKind.Markdown,
  completion: { snippets: false, labelDetails: false, documentation: MarkupKind.Markdown },
  renames: { prepares: false, files: false },
  encoding: 'utf-16',
};

export function clientSupportOf(params: InitializeParams): ClientSupport {
  const { workspace, textDocument, window, general } = params.capabilities;
  return {
    roots: rootsOf(params),
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    tellsFolders: workspace?.workspaceFolders ?? false,
    showsDocuments: window?.showDocument?.support ?? false,
    asks: window?.showMessage !== undefined,
    progress: window?.workDoneProgress ?? false,
    choosesFormatted:
      (textDocument?.formatting?.dynamicRegistration ?? false) &&
      (textDocument?.rangeFormatting?.dynamicRegistration ?? false),
    pulls: textDocument?.diagnostic !== undefined && isPulling(params),
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport ?? false,
      lenses: workspace?.codeLens?.refreshSupport ?? false,
      hints: workspace?.inlayHint?.refreshSupport ?? false,
      tokens: workspace?.semanticTokens?.refreshSupport ?? false,
    },
    edits: editSupportOf(params.capabilities),
    resolvesActions: resolvesEdits(textDocument?.codeAction),
    disablesActions: textDocument?.codeAction?.disabledSupport ?? false,
    links: textDocument?.definition?.linkSupport ?? false,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    // In the order that the client prefers.
    hoverFormat: textDocument?.hover?.contentFormat?.[0] ?? MarkupKind.Markdown,
    signatureFormat: textDocument?.signatureHelp?.signatureInformation?.documentationFormat?.[0] ?? MarkupKind.Markdown,
    completion: completionSupportOf(textDocument?.completion?.completionItem ?? {}),
    renames: {
      prepares: textDocument?.rename?.prepareSupport ?? false,
      files: workspace?.fileOperations?.willRename ?? false,
    },
    encoding: encodingOf(general?.positionEncodings),
  };
}

function completionSupportOf({
  snippetSupport = false,
  labelDetailsSupport = false,
  documentationFormat = [],
}: CompletionAbilities): CompletionSupport {
  return {
    snippets: snippetSupport,
    labelDetails: labelDetailsSupport,
    documentation: documentationFormat[0] ?? MarkupKind.Markdown,
  };
}

function resolvesEdits(actions: CodeActionClientCapabilities | undefined): boolean {
  return (actions?.dataSupport ?? false) && (actions?.resolveSupport?.properties.includes('edit') ?? false);
}

/** Whether a client that can ask for diagnostics does: where it says so, or cannot be told them. */
function isPulling({ capabilities, initializationOptions }: InitializeParams): boolean {
  const { diagnostics } = recordOf(initializationOptions);
  return (
    diagnostics === 'pull' || (diagnostics !== 'push' && capabilities.textDocument?.publishDiagnostics === undefined)
  );
}

// Helix gives but the oldest of the three where it finds no mark of a root.
function rootsOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  const uris = workspaceFolders && workspaceFolders.length > 0 ? workspaceFolders.map(({ uri }) => uri) : [rootUri];
  const paths = uris.flatMap(uri => (uri ? [pathOf(uri)] : []));
  return paths.length === 0 && rootPath
    ? [rootPath.replaceAll('\\', '/').replace(/(?<=[^:/])\/+$/, '')]
    : paths.filter(isOnDisk);
}
