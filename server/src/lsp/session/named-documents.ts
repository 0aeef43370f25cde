import { TextDocument } from 'vscode-languageserver-textdocument';
import { fileNameOf } from '../../core/index/workspace.ts';
import { pathOf } from '../proto/uris.ts';
import type { Documents } from './open-document.ts';
import { updated } from './updated.ts';

/** The documents of one file name that the client has open: `referentiel.json`, for instance. */
export interface NamedDocuments extends Documents {
  readonly document: (path: string) => TextDocument | undefined;
}

export interface NamedDocumentsHost {
  /** Called after each change of a text. */
  readonly changed: () => void;
  /** Called when one was saved: what it says counts from then on. */
  readonly saved: (uri: string) => Promise<void>;
}

export function createNamedDocuments(name: string, { changed, saved }: NamedDocumentsHost): NamedDocuments {
  const documents = new Map<string, TextDocument>();
  return {
    takes: uri => fileNameOf(pathOf(uri)) === name,
    holds: uri => documents.has(pathOf(uri)),
    document: path => documents.get(path),
    open(uri, languageId, version, text) {
      documents.set(pathOf(uri), TextDocument.create(uri, languageId, version, text));
      changed();
    },
    change(uri, version, changes) {
      const document = documents.get(pathOf(uri));
      if (document === undefined) throw new Error(`A change of a document that is not open: ${uri}`);
      documents.set(pathOf(uri), updated(document, changes, version));
      changed();
    },
    saved,
    close(uri) {
      documents.delete(pathOf(uri));
      changed();
    },
  };
}
