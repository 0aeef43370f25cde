/** From the title of an action to the places that cite it, and to what it can change by. */
import * as vscode from 'vscode';
import type { WireLocation } from '../../../server/src/protocol/language.ts';
import { isPosition } from '../../../server/src/protocol/shapes.ts';
import { rangeOf } from '../base/range-of.ts';
import type { LanguageServer } from '../server/language-client.ts';

/** Shows what cites the action at a place of a document, beside that place; `at` counts from 0, as the server wrote it. */
export async function showCitations(uri: unknown, at: unknown, server: LanguageServer): Promise<void> {
  if (typeof uri !== 'string' || !isPosition(at)) return;
  const cited = await server.references({
    textDocument: { uri },
    position: at,
    context: { includeDeclaration: false },
  });
  // The simulations that are open give most actions a status: that cites nothing.
  const places = (cited ?? []).map(toLocation).filter(({ uri: { path } }) => /\.md$/i.test(path));
  await showPlaces(uri, at, places);
}

/** The rules, questions and indicators by which an action can change, beside the place of its title. */
export async function showSurroundings(
  { uri, at, referential, id }: Readonly<Record<'uri' | 'at' | 'referential' | 'id', unknown>>,
  server: LanguageServer,
): Promise<void> {
  if (typeof uri !== 'string' || !isPosition(at) || typeof referential !== 'string' || typeof id !== 'string') return;
  const places = (await server.surroundings({ referential, id })) ?? [];
  await showPlaces(uri, at, places.map(toLocation));
}

async function showPlaces(
  uri: string,
  { line, character }: WireLocation['range']['start'],
  places: readonly vscode.Location[],
): Promise<void> {
  const position = new vscode.Position(line, character);
  await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(uri), position, places);
}

function toLocation({ uri, range }: WireLocation): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri), rangeOf(range));
}
