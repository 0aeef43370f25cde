import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { AnswerAt } from './answers.ts';
import type { ClientSupport } from './client-support.ts';
import { formatting } from './handlers/formatting.ts';
import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  MessageType,
  ShowMessageNotification,
} from './values.ts';

/** Answers requests to lay out a document, or a part of it. */
export function serveFormatting(connection: Connection, answerAt: AnswerAt): void {
  const tell = (message: string): void =>
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  connection.onDocumentFormatting(answerAt('formatting', (workspace, params) => formatting(workspace, params, tell)));
  connection.onDocumentRangeFormatting(
    answerAt('range formatting', (workspace, params) => formatting(workspace, params, tell)),
  );
}

/** What is answered to a client that cannot be told later for which documents it may ask. */
export function formattingCapabilities({ choosesFormatted }: ClientSupport): ServerCapabilities {
  return choosesFormatted ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true };
}

/**
 * Offers it for Markdown alone, to a client that lets one say so: one that asks about scenarios as well would else take the
 * server for a formatter of every YAML file, and ask its user which of two to use.
 */
export async function registerFormatting(connection: Connection): Promise<void> {
  const options = { documentSelector: [{ language: 'markdown' }] };
  await connection.client.register(DocumentFormattingRequest.type, options);
  await connection.client.register(DocumentRangeFormattingRequest.type, options);
}
