import { TextDocument } from 'vscode-languageserver-textdocument';
import { isRecord } from '../../protocol/shapes.ts';
import { characterEncoding, unitsOf } from '../proto/character-encoding.ts';

type Position = Parameters<TextDocument['offsetAt']>[0];

export type Changes = Parameters<typeof TextDocument.update>[1];

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
export type Standing = 'counts' | 'unsaved' | 'gone';

export function standingOf({ document, saved, isGone }: OpenDocument): Standing {
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

/** A document after edits of the client, each of the text that the one before has left. */
export function updated(document: TextDocument, changes: Changes, version: number): TextDocument {
  const meant = changes.map(asMeant);
  if (characterEncoding() === 'utf-16') return TextDocument.update(document, meant, version);
  return meant.reduce((now, change) => TextDocument.update(now, [inUnits(now, change)], version), document);
}

/** Without a length, which says nothing that the range does not; some clients write `null` for no range, which is the whole text. */
function asMeant(change: Changes[number]): Changes[number] {
  const { text } = change;
  return 'range' in change && isRecord(change.range) ? { range: change.range, text } : { text };
}

function inUnits(document: TextDocument, change: Changes[number]): Changes[number] {
  if (!('range' in change)) return change;
  const counted = ({ line, character }: Position): Position => {
    const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: unitsOf(text, character) };
  };
  return { range: { start: counted(change.range.start), end: counted(change.range.end) }, text: change.text };
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
