import { settingsProblems } from '../core/analysis/run-settings.ts';
import { emptyWorkspace } from '../core/index/workspace.ts';
import { lineIndex } from '../core/text/line-index.ts';
import { childPath } from '../disk/paths.ts';
import { type FolderSettings, SETTINGS_FILE } from '../disk/settings.ts';
import { sayProblem } from '../words/problems.ts';
import type { Published } from './publisher.ts';
import type { RulePageOf } from './rule-pages.ts';
import { toDiagnostic } from './to-proto.ts';
import { uriOf } from './uris.ts';

/** The configurations of the workspace folders, by the paths of the folders. */
export type Configurations = ReadonlyMap<string, FolderSettings>;

/** The diagnostics of `referentiel.json` files, as they stand on disk, that the client does not know yet; emptied ones too. */
export function createSettingsDiagnostics(
  pageOf: RulePageOf,
): (configurations: Configurations) => readonly Published[] {
  const sent = new Map<string, string>();
  return configurations => {
    const lists = new Map([...sent.keys()].map(uri => [uri, { uri, diagnostics: [] } as Published]));
    for (const [root, configuration] of configurations) {
      const published = publishedOf(root, configuration, pageOf);
      if (published.diagnostics.length > 0) lists.set(published.uri, published);
    }
    const news = [...lists.values()].filter(({ uri, diagnostics }) => sent.get(uri) !== JSON.stringify(diagnostics));
    for (const { uri, diagnostics } of news) {
      if (diagnostics.length > 0) sent.set(uri, JSON.stringify(diagnostics));
      else sent.delete(uri);
    }
    return news;
  };
}

function publishedOf(root: string, configuration: FolderSettings, pageOf: RulePageOf): Published {
  const lines = lineIndex(configuration.text);
  const problems = settingsProblems(configuration);
  const diagnostics = problems.map(problem =>
    toDiagnostic(emptyWorkspace(), lines, problem, sayProblem(problem), pageOf),
  );
  return { uri: uriOf(childPath(root, SETTINGS_FILE)), diagnostics };
}
