import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import { formatting } from '../handlers/formatting.ts';
import type { ClientSupport } from '../proto/client-support.ts';
import type { AnswerAt } from '../session/answers.ts';
import { registration } from '../wire/registrations.ts';
import {
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  MessageType,
  ShowMessageNotification,
} from '../wire/values.ts';

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
 * For Markdown alone, where a client lets one say so: one that asks about scenarios as well would else take the server for a
 * formatter of every YAML file, and ask its user which of two to use.
 */
export const FORMATTING = [DocumentFormattingRequest.method, DocumentRangeFormattingRequest.method].map(method =>
  registration(method, { documentSelector: [{ language: 'markdown' }] }),
);
