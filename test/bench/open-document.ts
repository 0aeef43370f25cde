/** A document that is open in an editor, and typed into. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
} from 'vscode-languageserver/node';
import type { Session } from './session.ts';

export interface OpenDocument {
  readonly uri: string;
  /** The lines of its file, without their ends. */
  readonly lines: readonly string[];
  /** What was published of it first. */
  readonly first: Promise<PublishDiagnosticsParams>;
  /** Puts a text in the place of another; settles with the diagnostics of the new version. */
  readonly edit: (range: Range, text: string) => Promise<PublishDiagnosticsParams>;
  readonly close: () => Promise<void>;
}

/** Opens a file, which is not waited for. */
export async function openDocument(session: Session, path: string, languageId = 'markdown'): Promise<OpenDocument> {
  const { connection, published } = session;
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8');
  let version = 1;
  const publishedAs = (wanted: number) => published(params => params.uri === uri && params.version === wanted);
  const first = publishedAs(version);
  const textDocument = { uri, languageId, version, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  return {
    uri,
    lines: text.split(/\r\n?|\n/),
    first,
    async edit(range, change) {
      version++;
      const answer = publishedAs(version);
      const params = { textDocument: { uri, version }, contentChanges: [{ range, text: change }] };
      await connection.sendNotification(DidChangeTextDocumentNotification.type, params);
      return answer;
    },
    close: () => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
  };
}

/** The ends of the lines of a kind, of which there must be one. */
export function endsOf({ uri, lines }: OpenDocument, kind: RegExp): readonly Position[] {
  const ends = lines.flatMap((text, line) => (kind.test(text) ? [{ line, character: text.length }] : []));
  if (ends.length === 0) throw new Error(`${uri} has no line like ${kind}`);
  return ends;
}
