import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Changes, updated } from './updated.ts';

/** Open documents of one kind, which are kept apart from the others. */
export interface Documents {
  readonly takes: (uri: string, languageId: string) => boolean;
  readonly holds: (uri: string) => boolean;
  readonly open: (uri: string, languageId: string, version: number, text: string) => void;
  readonly change: (uri: string, version: number, changes: Changes) => void;
  /** Tells that the file of a document was written. */
  readonly saved: (uri: string) => void | Promise<void>;
  readonly close: (uri: string) => void;
}

/** A text document that the client has open, and what is known of the file it was read from. Immutable. */
export interface OpenDocument {
  readonly document: TextDocument;
  /** What the file held when it was last read; undefined where it never was. */
  readonly saved: string | undefined;
  /** What the file held when the document last said the same: what was typed since is an edit of that. Undefined where it never did. */
  readonly base: string | undefined;
  /** True where there was a file, and is none any more. */
  readonly isGone: boolean;
}

/**
 * What an open document is to the workspace. One whose file is gone is nothing, as in an editor that shows it struck
 * through, unless it holds what stands nowhere else.
 */
export type Presence = 'counts' | 'unsaved' | 'gone';

export function presenceOf({ document, saved, isGone }: OpenDocument): Presence {
  if (!isGone) return 'counts';
  return document.getText() === saved ? 'gone' : 'unsaved';
}

/** True where something was typed into a document, and its file holds now something else that neither knows of. */
export function isTorn({ document, base }: OpenDocument, onDisk: string): boolean {
  return base !== undefined && onDisk !== base && onDisk !== document.getText();
}

/** A document that the client has opened; the text of its file, where that is known, is what it begins with. */
export function opened(document: TextDocument, saved: string | undefined): OpenDocument {
  return { document, saved, base: saved, isGone: false };
}

/** The document after edits of the client. */
export function edited(open: OpenDocument, version: number, changes: Changes): OpenDocument {
  return rebased({ ...open, document: updated(open.document, changes, version) });
}

/** The document after its file was read: undefined for none, which says nothing where none was ever known. */
export function withFileText(open: OpenDocument, text: string | undefined): OpenDocument {
  if (text !== undefined) {
    // Of two equal texts, one is kept.
    const saved = text === open.saved ? open.saved : text;
    return rebased({ ...open, saved, base: open.base ?? saved, isGone: false });
  }
  return { ...open, isGone: open.saved !== undefined };
}

function rebased(open: OpenDocument): OpenDocument {
  return open.document.getText() === open.saved ? { ...open, base: open.saved } : open;
}
