import fc from 'fast-check';

const yes = fc.boolean();
const formats = fc.constantFrom(
  [],
  ['markdown'],
  ['plaintext'],
  ['markdown', 'plaintext'],
  ['plaintext', 'markdown'],
  ['html'],
  ['html', 'plaintext'],
);
const object = fc.constant({});
const kinds = fc.constantFrom(
  [],
  [1, 2, 3],
  Array.from({ length: 26 }, (_, at) => at + 1),
);
const properties = fc.constantFrom([], ['edit'], ['documentation', 'detail'], ['edit', 'command']);

/** What a client may say of itself, by the place where it says it. */
const SAYINGS: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'general.positionEncodings': fc.constantFrom(
    [],
    ['utf-16'],
    ['utf-8', 'utf-16'],
    ['utf-32'],
    ['utf-7', 'utf-32', 'utf-8'],
  ),
  'window.workDoneProgress': yes,
  'window.showMessage': object,
  'window.showDocument.support': yes,
  'workspace.applyEdit': yes,
  'workspace.configuration': yes,
  'workspace.workspaceFolders': yes,
  'workspace.workspaceEdit.documentChanges': yes,
  'workspace.workspaceEdit.resourceOperations': fc.constantFrom(
    [],
    ['create', 'rename', 'delete'],
    ['rename'],
    ['create', 'rename'],
  ),
  'workspace.workspaceEdit.changeAnnotationSupport': object,
  'workspace.workspaceEdit.snippetEditSupport': yes,
  'workspace.didChangeWatchedFiles.dynamicRegistration': yes,
  'workspace.didChangeConfiguration.dynamicRegistration': yes,
  'workspace.fileOperations.willRename': yes,
  'workspace.symbol.symbolKind.valueSet': kinds,
  'workspace.diagnostics.refreshSupport': yes,
  'workspace.codeLens.refreshSupport': yes,
  'workspace.inlayHint.refreshSupport': yes,
  'workspace.semanticTokens.refreshSupport': yes,
  'textDocument.hover.contentFormat': formats,
  'textDocument.definition.linkSupport': yes,
  'textDocument.documentSymbol.hierarchicalDocumentSymbolSupport': yes,
  'textDocument.documentSymbol.symbolKind.valueSet': kinds,
  'textDocument.completion.completionItem.snippetSupport': yes,
  'textDocument.completion.completionItem.labelDetailsSupport': yes,
  'textDocument.completion.completionItem.insertReplaceSupport': yes,
  'textDocument.completion.completionItem.documentationFormat': formats,
  'textDocument.completion.completionItem.resolveSupport.properties': properties,
  'textDocument.completion.completionItemKind.valueSet': kinds,
  'textDocument.signatureHelp.signatureInformation.documentationFormat': formats,
  'textDocument.codeAction.codeActionLiteralSupport.codeActionKind.valueSet': fc.constantFrom(
    [],
    ['quickfix'],
    ['', 'refactor'],
  ),
  'textDocument.codeAction.isPreferredSupport': yes,
  'textDocument.codeAction.disabledSupport': yes,
  'textDocument.codeAction.dataSupport': yes,
  'textDocument.codeAction.honorsChangeAnnotations': yes,
  'textDocument.codeAction.resolveSupport.properties': properties,
  'textDocument.rename.prepareSupport': yes,
  'textDocument.rename.honorsChangeAnnotations': yes,
  'textDocument.publishDiagnostics.relatedInformation': yes,
  'textDocument.publishDiagnostics.versionSupport': yes,
  'textDocument.publishDiagnostics.codeDescriptionSupport': yes,
  'textDocument.publishDiagnostics.dataSupport': yes,
  'textDocument.diagnostic.dynamicRegistration': yes,
  'textDocument.diagnostic.relatedInformation': yes,
  'textDocument.diagnostic.codeDescriptionSupport': yes,
  'textDocument.foldingRange.lineFoldingOnly': yes,
  'textDocument.foldingRange.rangeLimit': fc.constantFrom(1, 3, 5000),
  'textDocument.formatting.dynamicRegistration': yes,
  'textDocument.rangeFormatting.dynamicRegistration': yes,
  'textDocument.semanticTokens.multilineTokenSupport': yes,
  'textDocument.semanticTokens.overlappingTokenSupport': yes,
};

/** What says nothing, wherever it stands: some languages have no `false`, and no empty object that is no list. */
const NOTHING: readonly unknown[] = [null, {}, [], 'yes', 1, false];

/** A thing said at a place; the place may be one on the way there, and the thing nonsense. */
const saying = fc.constantFrom(...Object.entries(SAYINGS)).chain(([path, value]) =>
  fc.oneof(
    { weight: 12, arbitrary: value.map(said => ({ path, said })) },
    { weight: 1, arbitrary: fc.constantFrom(...NOTHING).map(said => ({ path, said })) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...NOTHING).map(said => ({ path: path.slice(0, path.lastIndexOf('.')), said })),
    },
  ),
);

/** What a client says of itself: from nothing to nearly all that there is, some of it malformed. */
export const capabilities: fc.Arbitrary<object> = fc
  .oneof(fc.array(saying, { maxLength: 12 }), fc.array(saying, { minLength: 20, maxLength: 90, size: 'max' }))
  .map(sayings => {
    const root = {};
    for (const { path, said } of sayings) put(root, path.split('.'), structuredClone(said));
    return root;
  });

function put(into: object, [name = '', ...rest]: readonly string[], said: unknown): void {
  if (rest.length === 0) return void Reflect.set(into, name, said);
  const before: unknown = Reflect.get(into, name);
  const holder = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : {};
  Reflect.set(into, name, holder);
  put(holder, rest, said);
}
