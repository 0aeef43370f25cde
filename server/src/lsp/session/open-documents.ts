import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceFile } from '../../core/model/source.ts';
import type { Before } from '../../core/parse/parse-file.ts';
import { pathOf } from '../proto/uris.ts';
import { edited, isTorn, type OpenDocument, opened, type Presence, presenceOf, withFileText } from './open-document.ts';
import type { Changes } from './updated.ts';

/** The texts that clients have open, over those of their files, by path. */
export interface OpenDocuments {
  readonly document: (path: string) => TextDocument | undefined;
  /** What the open document of a path is to the workspace; undefined where none is open. */
  readonly presence: (path: string) => Presence | undefined;
  /** The documents that say something else than their files, with the texts of these; undefined where there is none. */
  readonly unsaved: () => ReadonlyMap<string, string | undefined>;
  /** True for a document into which something was typed while its file, of this text now, was changed by another. */
  readonly isTorn: (path: string, onDisk: string) => boolean;
  readonly paths: () => readonly string[];
  readonly texts: () => ReadonlyMap<string, string>;
  /** Opens one, of whose file this much is known; gives its text. */
  readonly open: (document: Opening, file: FileKnown) => string;
  /** Gives the text that is left by changes of an open document. */
  readonly change: (uri: string, version: number, changes: Changes) => string;
  readonly close: (path: string) => void;
  /** Hears what the file of an open document says; gives the text of the document where that counts otherwise from now on. */
  readonly fileRead: (path: string, text: string | undefined) => string | undefined;
  /** What a file is to be read as having been: a README stays one, whatever was typed into it and given up. */
  readonly before: (path: string, now: SourceFile | undefined) => Before | undefined;
  /** True for a document that was closed, until `readAgain` tells that its file counts again. */
  readonly isGivenUp: (path: string) => boolean;
  readonly readAgain: (path: string) => void;
}

/** As a client opens a document. */
export interface Opening {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

interface FileKnown {
  readonly text: string | undefined;
  readonly file: SourceFile | undefined;
}

export function createOpenDocuments(): OpenDocuments {
  const documents = new Map<string, OpenDocument>();
  // What each document was before it was opened.
  const beforeOpen = new Map<string, Before | undefined>();
  const isGivenUp = (path: string): boolean => !documents.has(path) && beforeOpen.has(path);

  return {
    document: path => documents.get(path)?.document,
    presence(path) {
      const open = documents.get(path);
      return open && presenceOf(open);
    },
    unsaved() {
      const others = [...documents].filter(([, { document, saved }]) => document.getText() !== saved);
      return new Map(others.map(([path, { saved }]) => [path, saved] as const));
    },
    isTorn(path, onDisk) {
      const open = documents.get(path);
      return open !== undefined && isTorn(open, onDisk);
    },
    paths: () => [...documents.keys()],
    texts: () => new Map(Array.from(documents, ([path, { document }]) => [path, document.getText()] as const)),
    open({ uri, languageId, version, text }, known) {
      const path = pathOf(uri);
      // One that was closed and is opened again at once: what was given up in it is not what its file holds.
      const saved = isGivenUp(path) ? undefined : (documents.get(path)?.saved ?? known.text);
      if (!beforeOpen.has(path)) beforeOpen.set(path, sortOf(known.file));
      // Of two equal texts, one is kept.
      const kept = text === saved ? saved : text;
      documents.set(path, opened(TextDocument.create(uri, languageId, version, kept), saved));
      return kept;
    },
    change(uri, version, changes) {
      const path = pathOf(uri);
      const open = documents.get(path);
      if (open === undefined) throw new Error(`A change of a document that is not open: ${uri}`);
      const now = edited(open, version, changes);
      documents.set(path, now);
      return now.document.getText();
    },
    close(path) {
      documents.delete(path);
    },
    fileRead(path, text) {
      const open = documents.get(path);
      if (open === undefined) return undefined;
      const now = withFileText(open, text);
      documents.set(path, now);
      return presenceOf(now) === presenceOf(open) ? undefined : now.document.getText();
    },
    before: (path, now) => (isGivenUp(path) ? beforeOpen.get(path) : now),
    isGivenUp,
    readAgain(path) {
      if (!documents.has(path)) beforeOpen.delete(path);
    },
  };
}

/** Of a file as it was, all that is to be kept: its text would stay as long. */
function sortOf(file: SourceFile | undefined): Before | undefined {
  return file && { kind: file.kind };
}
