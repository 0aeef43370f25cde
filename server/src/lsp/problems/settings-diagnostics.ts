import { settingsProblems } from '../../core/analysis/run-settings.ts';
import { SETTINGS_FILE } from '../../core/model/settings.ts';
import { readSettings } from '../../core/parse/settings.ts';
import { lineIndex } from '../../core/text/line-index.ts';
import { childPath } from '../../files/paths.ts';
import type { FolderSettings } from '../../files/settings.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import { uriOf } from '../proto/uris.ts';
import type { NamedDocuments } from '../session/named-documents.ts';
import type { JudgedText } from './judged-text.ts';
import type { Published } from './publisher.ts';
import { createToldTexts } from './told-texts.ts';

/** The configurations of the workspace folders, by the paths of the folders. */
export type Configurations = ReadonlyMap<string, FolderSettings>;

/** What is wrong in the `referentiel.json` files of the workspace folders: as they are typed where they are open. */
export interface SettingsDiagnostics {
  /** Takes in the configurations as they stand on disk. */
  readonly configured: (configurations: Configurations) => void;
  /** What the client does not know yet; emptied lists too. */
  readonly news: () => readonly Published[];
  /** The configuration of a folder, with its problems, by the path of the file. */
  readonly at: (path: string) => JudgedText | undefined;
}

/** `leavesSyntax` is true where the client itself shows in open documents what is no JSON: it would stand there twice. */
export function createSettingsDiagnostics(
  documents: NamedDocuments,
  pageOf: RulePageOf,
  leavesSyntax: () => boolean,
): SettingsDiagnostics {
  let configurations: Configurations = new Map();
  const told = createToldTexts(pageOf);

  const judged = (path: string, onDisk: FolderSettings): JudgedText => {
    const document = documents.document(path);
    if (document === undefined) {
      const { text } = onDisk;
      return { uri: uriOf(path), path, text, lines: lineIndex(text), problems: settingsProblems(onDisk) };
    }
    const { uri, version } = document;
    const text = document.getText();
    const all = settingsProblems(readSettings(text));
    const problems = leavesSyntax() ? all.filter(({ variant }) => variant !== 'line') : all;
    return { uri, version, path, text, lines: lineIndex(text), problems };
  };

  const all = (): readonly JudgedText[] =>
    [...configurations].map(([root, onDisk]) => judged(childPath(root, SETTINGS_FILE), onDisk));

  return {
    configured(now) {
      configurations = now;
    },
    news: () => told.news(all()),
    at: path => all().find(text => text.path === path),
  };
}
