import { reportBetween, sidesOf } from '../cli/diff/sides.ts';
import type { NamedScenario } from '../cli/score/scenarios.ts';
import type { Loaded } from '../files/load.ts';
import { relativePath } from '../files/paths.ts';
import type { DiffOutput } from '../outputs/diff.ts';
import { scenarioIn } from './scenario-in.ts';

/** Two versions that were loaded below the same root, compared. @throws TypeError where a scenario cannot be read */
export function diffOutput(
  before: Loaded,
  after: Loaded,
  scenarios: Readonly<Record<string, string>>,
  root: string,
): DiffOutput {
  const sides = sidesOf(named(before, root), named(after, root));
  const read = Object.entries(scenarios).map(
    ([file, text]): NamedScenario => ({ file, scenario: scenarioIn(text, root, file) }),
  );
  const { summary, changes, scenarios: impacts } = reportBetween(...sides, read);
  return { summary, changes, scenarios: impacts };
}

function named(loaded: Loaded, folder: string) {
  const version = { ...loaded, folder, revision: undefined, commit: undefined, submodules: [] };
  return { place: '', version, shownPath: (path: string) => relativePath(folder, path) };
}
