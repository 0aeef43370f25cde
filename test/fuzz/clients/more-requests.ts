import type { Position } from 'vscode-languageserver/node';

const ALL = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
const ONLY: readonly (readonly string[])[] = [
  ['quickfix'],
  ['refactor'],
  ['refactor.move'],
  ['source.fixAll'],
  [],
  [''],
  ['no.such'],
];

interface Asked {
  readonly method: string;
  readonly params: unknown;
}

/** What clients ask in other ways than the simplest, at one place of a document. */
export function moreAskedAt(uri: string, position: Position): readonly Asked[] {
  const textDocument = { uri };
  const here = { start: position, end: position };
  const actions = (range: object, context: object): Asked => ({
    method: 'textDocument/codeAction',
    params: { textDocument, range, context: { diagnostics: [], ...context } },
  });
  return [
    actions(ALL, {}),
    actions(here, { triggerKind: 1 }),
    ...ONLY.map(only => actions(ALL, { only })),
    { method: 'textDocument/completion', params: { textDocument, position } },
    { method: 'textDocument/semanticTokens/range', params: { textDocument, range: here } },
    { method: 'workspace/diagnostic', params: { previousResultIds: [] } },
    { method: 'textDocument/rename', params: { textDocument, position, newName: '' } },
    { method: 'textDocument/hover', params: { textDocument, position: { line: -1, character: 'x' } } },
    { method: 'textDocument/hover', params: null },
  ];
}

/** How many items of a list are looked at more closely. */
const MOST = 3;

/** What is asked about an answer. */
export function askedAfter(method: string, result: unknown): readonly Asked[] {
  const all: readonly unknown[] = Array.isArray(result) ? result : itemsIn(result);
  const some = all.slice(0, MOST);
  switch (method) {
    case 'textDocument/completion':
      return some.map(item => ({ method: 'completionItem/resolve', params: Object(item) }));
    case 'textDocument/codeAction':
      return all.filter(isToBeResolved).map(action => ({ method: 'codeAction/resolve', params: Object(action) }));
    case 'textDocument/prepareCallHierarchy':
      return some.flatMap(item => [
        { method: 'callHierarchy/incomingCalls', params: { item } },
        { method: 'callHierarchy/outgoingCalls', params: { item } },
      ]);
    default:
      return [];
  }
}

function itemsIn(result: unknown): readonly unknown[] {
  const items: unknown = Reflect.get(Object(result), 'items');
  return Array.isArray(items) ? items : [];
}

function isToBeResolved(action: unknown): boolean {
  const { edit, command, disabled } = Object(action);
  return edit === undefined && command === undefined && disabled === undefined;
}
