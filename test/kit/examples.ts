import { problemsOf } from '../../server/src/core/analysis/run.ts';
import { reviewProblems } from '../../server/src/core/analysis/run-review.ts';
import { scenarioProblems } from '../../server/src/core/analysis/run-scenario.ts';
import { settingsProblems } from '../../server/src/core/analysis/run-settings.ts';
import { everywhere, NO_SEVERITIES, type Severities } from '../../server/src/core/analysis/severities.ts';
import { fileNameOf, type Workspace } from '../../server/src/core/index/workspace.ts';
import type { Problem } from '../../server/src/core/model/problem.ts';
import { REVIEW_FILE } from '../../server/src/core/model/review.ts';
import { SETTINGS_FILE } from '../../server/src/core/model/settings.ts';
import { readReview } from '../../server/src/core/parse/review/read-review.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { readSettings } from '../../server/src/core/parse/settings.ts';
import { judgedReview } from '../../server/src/core/review/judged-review.ts';
import { preparedParts } from '../../server/src/core/scoring/prepared-parts.ts';
import { scoredParts } from '../../server/src/core/scoring/scored-parts.ts';
import { type Fixture, parseFixture } from './fixture.ts';
import { workspaceOf } from './workspace.ts';

/** The text of an example of a rule, or of a test like one, with what is found in it. */
export interface Example {
  readonly fixture: Fixture;
  /** Of its Markdown files. */
  readonly workspace: Workspace;
  /** By path, of every file: those of a scenario where the name ends in `.yml`, of a configuration in `referentiel.json`, and what approvals make. */
  readonly problems: ReadonlyMap<string, readonly Problem[]>;
}

/** Reads an example and finds what is wrong in it. */
export function openExample(text: string, severities?: Severities): Example {
  const fixture = parseFixture(text);
  const markdown = [...fixture.files].filter(([path]) => path.endsWith('.md'));
  const workspace = workspaceOf(new Map(markdown));
  const found = problemsOf(workspace, severities);
  const review = reviewFound(fixture, workspace, severities);
  const problems = [...fixture.files].map(([path, written]): [string, readonly Problem[]] => {
    if (path.endsWith('.yml')) return [path, problemsOfScenario(workspace, path, written, severities)];
    if (fileNameOf(path) === SETTINGS_FILE) return [path, settingsProblems(readSettings(written))];
    return [path, [...(found.get(path) ?? []), ...(review.get(path) ?? [])]];
  });
  return { fixture, workspace, problems: new Map(problems) };
}

function reviewFound(
  { files }: Fixture,
  workspace: Workspace,
  severities: Severities = NO_SEVERITIES,
): ReturnType<typeof reviewProblems> {
  const found = [...files].flatMap(([path, text]) =>
    fileNameOf(path) === REVIEW_FILE ? judgedReview(workspace, path, readReview(text)) : [],
  );
  return reviewProblems(found, everywhere(severities));
}

function problemsOfScenario(
  workspace: Workspace,
  path: string,
  text: string,
  severities: Severities | undefined,
): readonly Problem[] {
  const scenario = readScenario(path, text, true);
  if (scenario === undefined) throw new Error(`No scenario: ${text}`);
  return scenarioProblems(workspace, scoredParts(preparedParts(workspace), scenario), severities);
}
