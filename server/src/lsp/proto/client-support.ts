import type { InitializeParams } from 'vscode-languageserver';
import { isText, recordOf } from '../../protocol/shapes.ts';
import { MarkupKind } from '../wire/values.ts';
import { type CharacterEncoding, encodingOf } from './character-encoding.ts';
import type { CompletionSupport } from './completion-items.ts';
import { type DiagnosticSupport, diagnosticSupportOf } from './diagnostic-support.ts';
import type { KnownKinds } from './known-kinds.ts';
import { type Sayings, sayingsOf } from './sayings.ts';
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
  /** It keeps what else is said of an answer to a question. */
  readonly knowsAnswers: boolean;
  /** It puts questions to a person, and gives the answer. */
  readonly asks: boolean;
  /** It shows how far a long work is. */
  readonly progress: boolean;
  /** It may be told for which documents it can ask to lay them out. */
  readonly choosesFormatted: boolean;
  /** It asks for diagnostics and is not told them. What is told is of all files, what is asked for often of the open ones alone. */
  readonly pulls: boolean;
  readonly diagnostics: DiagnosticSupport;
  /** What it asks for again when it is told to. */
  readonly refreshes: {
    readonly diagnostics: boolean;
    readonly lenses: boolean;
    readonly hints: boolean;
    readonly tokens: boolean;
  };
  readonly edits: EditSupport;
  /** It takes code actions that are more than the name of a command. */
  readonly readsActions: boolean;
  /** It marks the code action that is the one to take. */
  readonly prefersActions: boolean;
  /** It asks for the edit of a code action once somebody wants it, and can put to them then what is doubtful: Helix cannot. */
  readonly resolvesActions: boolean;
  /** It asks for what is to be done behind that edit, too. */
  readonly resolvesCommands: boolean;
  /** It shows code actions that cannot be done, and why. */
  readonly disablesActions: boolean;
  /** It can be led to a definition with the extent of what is defined. */
  readonly links: boolean;
  /** It shows symbols of a document below one another. */
  readonly nestsSymbols: boolean;
  /** The kinds of symbols that it shows, of a document and of the workspace. */
  readonly symbolKinds: KnownKinds;
  readonly workspaceSymbolKinds: KnownKinds;
  /** How many folds of a document it wants; undefined where it wants all. */
  readonly mostFolds: number | undefined;
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
  /** Renames of several files can be looked at first. */
  readonly previews: boolean;
}

/** What a client that says nothing is taken for: the least. */
export const NO_SUPPORT: ClientSupport = {
  roots: [],
  watches: false,
  tellsFolders: false,
  showsDocuments: false,
  knowsAnswers: false,
  asks: false,
  progress: false,
  choosesFormatted: false,
  pulls: false,
  diagnostics: { versions: false, related: false, pages: false },
  refreshes: { diagnostics: false, lenses: false, hints: false, tokens: false },
  edits: { versions: false, resources: false, deletes: false, previews: false, snippets: false },
  readsActions: false,
  prefersActions: false,
  resolvesActions: false,
  resolvesCommands: false,
  disablesActions: false,
  links: false,
  nestsSymbols: false,
  symbolKinds: undefined,
  workspaceSymbolKinds: undefined,
  mostFolds: undefined,
  hoverFormat: MarkupKind.Markdown,
  signatureFormat: MarkupKind.Markdown,
  completion: { snippets: false, labelDetails: false, documentation: MarkupKind.Markdown, kinds: undefined },
  renames: { prepares: false, files: false, previews: false },
  encoding: 'utf-16',
};

export function clientSupportOf(params: InitializeParams): ClientSupport {
  const said = sayingsOf(params.capabilities);
  const { says, has, names, list, kinds, most, format } = said;
  const pulls = has('textDocument.diagnostic') && isPulling(said, params);
  const edits = editSupportOf(said);
  return {
    roots: rootsOf(params),
    watches: says('workspace.didChangeWatchedFiles.dynamicRegistration'),
    tellsFolders: says('workspace.workspaceFolders'),
    showsDocuments: says('window.showDocument.support'),
    knowsAnswers: says('window.showMessage.messageActionItem.additionalPropertiesSupport'),
    asks: names('window.showMessage'),
    progress: says('window.workDoneProgress'),
    choosesFormatted:
      says('textDocument.formatting.dynamicRegistration') && says('textDocument.rangeFormatting.dynamicRegistration'),
    pulls,
    diagnostics: diagnosticSupportOf(said, pulls),
    refreshes: {
      diagnostics: says('workspace.diagnostics.refreshSupport'),
      lenses: says('workspace.codeLens.refreshSupport'),
      hints: says('workspace.inlayHint.refreshSupport'),
      tokens: says('workspace.semanticTokens.refreshSupport'),
    },
    edits: { ...edits, previews: edits.previews && says('textDocument.codeAction.honorsChangeAnnotations') },
    readsActions: has('textDocument.codeAction.codeActionLiteralSupport'),
    prefersActions: says('textDocument.codeAction.isPreferredSupport'),
    resolvesActions:
      names('window.showMessage') &&
      says('textDocument.codeAction.dataSupport') &&
      list('textDocument.codeAction.resolveSupport.properties').includes('edit'),
    resolvesCommands: list('textDocument.codeAction.resolveSupport.properties').includes('command'),
    disablesActions: says('textDocument.codeAction.disabledSupport'),
    links: says('textDocument.definition.linkSupport'),
    nestsSymbols: says('textDocument.documentSymbol.hierarchicalDocumentSymbolSupport'),
    symbolKinds: kinds('textDocument.documentSymbol.symbolKind.valueSet'),
    workspaceSymbolKinds: kinds('workspace.symbol.symbolKind.valueSet'),
    mostFolds: most('textDocument.foldingRange.rangeLimit'),
    hoverFormat: format('textDocument.hover.contentFormat'),
    signatureFormat: format('textDocument.signatureHelp.signatureInformation.documentationFormat'),
    completion: {
      snippets: says('textDocument.completion.completionItem.snippetSupport'),
      labelDetails: says('textDocument.completion.completionItem.labelDetailsSupport'),
      documentation: format('textDocument.completion.completionItem.documentationFormat'),
      kinds: kinds('textDocument.completion.completionItemKind.valueSet'),
    },
    renames: {
      prepares: says('textDocument.rename.prepareSupport'),
      files: says('workspace.fileOperations.willRename'),
      previews: edits.previews && says('textDocument.rename.honorsChangeAnnotations'),
    },
    encoding: encodingOf(list('general.positionEncodings')),
  };
}

/** Whether a client that can ask for diagnostics does: where it says so, or cannot be told them. */
function isPulling({ has }: Sayings, { initializationOptions }: InitializeParams): boolean {
  const { diagnostics } = recordOf(initializationOptions);
  return diagnostics === 'pull' || (diagnostics !== 'push' && !has('textDocument.publishDiagnostics'));
}

// Helix gives but the oldest of the three where it finds no mark of a root.
function rootsOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  const folders: readonly unknown[] = Array.isArray(workspaceFolders) ? workspaceFolders : [];
  const uris = folders.length > 0 ? folders.map(folder => recordOf(folder)['uri']) : [rootUri];
  const paths = uris.flatMap(uri => (isText(uri) && uri !== '' ? [pathOf(uri)] : []));
  const all =
    paths.length === 0 && isText(rootPath) ? [rootPath.replaceAll('\\', '/').replace(/(?<=[^:/])\/+$/, '')] : paths;
  return all.filter(isOnDisk);
}
