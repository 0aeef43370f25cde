import { TextDocument } from 'vscode-languageserver-textdocument';
import { fileNameOf } from '../core/index/workspace.ts';
import { SETTINGS_FILE } from '../core/model/settings.ts';
import type { Documents } from './open-document.ts';
import { pathOf } from './uris.ts';

/** The `referentiel.json` documents that the client has open. */
export interface SettingsDocuments extends Documents {
  readonly document: (path: string) => TextDocument | undefined;
}

export interface SettingsHost {
  /** Called after each change of a text. */
  readonly changed: () => void;
  /** Called when one was saved: what it says counts from then on. */
  readonly saved: (uri: string) => Promise<void>;
}

export function createSettingsDocuments({ changed, saved }: SettingsHost): SettingsDocuments {
  const documents = new Map<string, TextDocument>();
  return {
    takes: uri => fileNameOf(pathOf(uri)) === SETTINGS_FILE,
    holds: uri => documents.has(pathOf(uri)),
    document: path => documents.get(path),
    open(uri, languageId, version, text) {
      documents.set(pathOf(uri), TextDocument.create(uri, languageId, version, text));
      changed();
    },
    change(uri, version, changes) {
      const document = documents.get(pathOf(uri));
      if (document === undefined) throw new Error(`A change of a document that is not open: ${uri}`);
      documents.set(pathOf(uri), TextDocument.update(document, changes, version));
      changed();
    },
    saved,
    close(uri) {
      documents.delete(pathOf(uri));
      changed();
    },
  };
}
