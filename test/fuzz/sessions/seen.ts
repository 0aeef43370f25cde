import { type CodeAction, CodeActionRequest, type Command, type Diagnostic } from 'vscode-languageserver/node';
import { type Held, hold, wholeAnswer } from '../../../client/src/simulation/held.ts';
import { type SimulateParams, type Simulation, simulateRequest } from '../../../server/src/protocol/simulation.ts';
import type { Folder } from '../../kit/disk.ts';
import type { LspClient } from '../../kit/lsp.ts';
import {
  type At,
  actionAt,
  definitionAt,
  hoverAt,
  outlineOf,
  referencesAt,
  symbolsOf,
} from '../../kit/lsp-requests.ts';
import { createShownTrees, type ShownTree } from '../../kit/shown-trees.ts';

/** Places in the texts of a session: in titles, ids, prose, weights, the actions of scenarios. */
const PLACES: readonly At[] = [
  [1, 4],
  [3, 7],
  [5, 10],
  [9, 10],
  [5, 8],
];

/** What a client shows without asking. */
export function whatIsShown(client: LspClient): Readonly<Record<string, readonly Diagnostic[]>> {
  return Object.fromEntries([...client.shown()].filter(([, diagnostics]) => diagnostics.length > 0));
}

/** What a client is answered about the workspace and some of its files. */
export async function whatIsAnswered(client: LspClient, folder: Folder, names: readonly string[]): Promise<unknown> {
  const symbols = await Promise.all([symbolsOf(client), symbolsOf(client, '1.1')]);
  const files = await Promise.all(names.map(async name => [name, await answersIn(client, folder.uri(name))] as const));
  return { symbols, files: Object.fromEntries(files) };
}

async function answersIn(client: LspClient, uri: string): Promise<unknown> {
  const places = PLACES.map(async at => ({
    at,
    hover: await hoverAt(client, uri, at),
    action: await actionAt(client, uri, at),
    definition: await definitionAt(client, uri, at),
    references: await referencesAt(client, uri, at, true),
  }));
  return {
    outline: await outlineOf(client, uri),
    fixes: await fixesIn(client, uri),
    places: await Promise.all(places),
  };
}

/** The titles of the fixes of a document. */
async function fixesIn({ connection }: LspClient, uri: string): Promise<readonly string[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
  const found = await connection.sendRequest<(CodeAction | Command)[] | null>(CodeActionRequest.method, params);
  return (found ?? []).map(({ title }) => title);
}

/** What a client shows and keeps: the trees, and views of scenarios. Each asks for what differs from what it holds. */
export interface Views {
  readonly trees: () => Promise<readonly ShownTree[]>;
  readonly look: (scenario: string, shown: SimulateParams['shown']) => Promise<unknown>;
}

export function createViews(client: LspClient): Views {
  const { connection } = client;
  const held = new Map<string, Held>();
  return {
    trees: createShownTrees(client).look,
    async look(scenario, shown) {
      const view = JSON.stringify([scenario, shown]);
      const before = held.get(view);
      const asked: SimulateParams = { scenario, shown, previous: before?.answer.resultId ?? null, baseline: null };
      const answer = await connection.sendRequest<Simulation | null>(simulateRequest, asked);
      const now = answer && hold(before ?? null, answer);
      if (now === null) return null;
      held.set(view, now);
      const { resultId: _, revision: __, ...told } = wholeAnswer(now);
      return told;
    },
  };
}
