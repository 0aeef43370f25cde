import {
  CodeLensRequest,
  type Definition,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InlayHintRequest,
  type Position,
  ReferencesRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import type { Benchmark } from '../benchmark.ts';
import { median } from '../figures.ts';
import { FLAT, type Growth, LINEAR } from '../growth.ts';
import { endsOf } from '../open-document.ts';
import type { Editing } from './editing.ts';
import { PROSE, stroke } from './strokes.ts';
import { timed } from './timed.ts';

const REQUESTS = 40;

/** What a person sees of a text at once. */
const SEEN = { start: { line: 0, character: 0 }, end: { line: 50, character: 0 } };

/** How long requests take, each right after a keystroke. */
export const ASKING: readonly Benchmark<Editing>[] = [
  askedAtCitation('hover', HoverRequest.method),
  askedAtCitation('definition', DefinitionRequest.method),
  askedAtCitation('references', ReferencesRequest.method),
  asked('outline', FLAT, ({ session: { connection }, document: { uri } }) =>
    connection.sendRequest(DocumentSymbolRequest.method, { textDocument: { uri } }),
  ),
  asked('hints of what is seen', FLAT, ({ session: { connection }, document: { uri } }) =>
    connection.sendRequest(InlayHintRequest.method, { textDocument: { uri }, range: SEEN }),
  ),
  asked('colours', FLAT, ({ session: { connection }, document: { uri } }) =>
    connection.sendRequest(SemanticTokensRequest.method, { textDocument: { uri } }),
  ),
  asked('lenses', FLAT, ({ session: { connection }, document: { uri } }) =>
    connection.sendRequest(CodeLensRequest.method, { textDocument: { uri } }),
  ),
  asked('workspace symbols: all', LINEAR, ({ session: { connection } }) =>
    connection.sendRequest(WorkspaceSymbolRequest.method, { query: '' }),
  ),
  asked('workspace symbols: an id', LINEAR, ({ session: { connection } }) =>
    connection.sendRequest(WorkspaceSymbolRequest.method, { query: '1.1.1' }),
  ),
];

/** A request after an edit. */
export function asked(name: string, growth: Growth, ask: (editing: Editing) => Promise<unknown>): Benchmark<Editing> {
  return {
    name,
    unit: 'ms',
    growth,
    rounds: REQUESTS,
    of: median,
    async measure(editing, round) {
      await stroke(editing.document, PROSE, round);
      return timed(() => ask(editing));
    },
  };
}

function askedAtCitation(name: string, method: string): Benchmark<Editing> {
  const known = new WeakMap<Editing, Position>();
  return asked(name, FLAT, async editing => {
    const position = known.get(editing) ?? (await citationIn(editing));
    known.set(editing, position);
    const textDocument = { uri: editing.document.uri };
    await editing.session.connection.sendRequest(method, {
      textDocument,
      position,
      context: { includeDeclaration: true },
    });
  });
}

/** A citation in prose that leads somewhere. */
async function citationIn({ session, document }: Editing): Promise<Position> {
  for (const { line } of endsOf(document, /\S/)) {
    const text = document.lines[line] ?? '';
    if (/^id/.test(text)) continue;
    for (const { index: character } of text.matchAll(/\d+(?:\.\d+)+/g)) {
      const params = { textDocument: { uri: document.uri }, position: { line, character } };
      const found = await session.connection.sendRequest<Definition | null>(DefinitionRequest.method, params);
      if (found && (!Array.isArray(found) || found.length > 0)) return params.position;
    }
  }
  throw new Error(`${document.uri} cites nothing that is there`);
}
