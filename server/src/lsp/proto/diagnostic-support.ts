import type { Diagnostic } from 'vscode-languageserver';
import type { Sayings } from './sayings.ts';

/** What a client shows of diagnostics, besides where and what they are. */
export interface DiagnosticSupport {
  /** Of which version of a text they are. */
  readonly versions: boolean;
  /** The places that they have to do with. */
  readonly related: boolean;
  /** The pages that explain their codes. */
  readonly pages: boolean;
}

/**
 * A client that asks may say it where it asks, or, since the protocol had no word for it there before, where it would be told. One that
 * says nothing of diagnostics at all, as a script that somebody wrote, is given everything, and passes over what it does not know.
 */
export function diagnosticSupportOf({ says, names }: Sayings, pulls: boolean): DiagnosticSupport {
  const isSilent = !names('textDocument.publishDiagnostics') && !names('textDocument.diagnostic');
  return {
    versions: isSilent || says('textDocument.publishDiagnostics.versionSupport'),
    related:
      isSilent ||
      says('textDocument.publishDiagnostics.relatedInformation') ||
      (pulls && says('textDocument.diagnostic.relatedInformation')),
    pages:
      isSilent ||
      says('textDocument.publishDiagnostics.codeDescriptionSupport') ||
      (pulls && says('textDocument.diagnostic.codeDescriptionSupport')),
  };
}

/** Diagnostics without what their client shows nothing of; the very same list where that is nothing. */
export function shownOf(diagnostics: Diagnostic[], { related, pages }: DiagnosticSupport): Diagnostic[] {
  if (related && pages) return diagnostics;
  return diagnostics.map(({ relatedInformation, codeDescription, ...plain }) => ({
    ...plain,
    ...(pages && codeDescription && { codeDescription }),
    ...(related && relatedInformation && { relatedInformation }),
  }));
}
