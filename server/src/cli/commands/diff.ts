import { versionsOf } from '../../core/impact/versions.ts';
import { relativePath } from '../../disk/paths.ts';
import type { Version } from '../../disk/version.ts';
import { jsonText } from '../../words/visible.ts';
import { type DiffArguments, diffArguments } from '../diff/arguments.ts';
import type { NamedVersion } from '../diff/build-report.ts';
import { isStopped } from '../diff/gate.ts';
import { diffHtml } from '../diff/html.ts';
import { diffMarkdown } from '../diff/markdown.ts';
import { populationBetween } from '../diff/population.ts';
import type { DiffReport } from '../diff/report.ts';
import { sayScenarioProblems } from '../diff/scenario-problems.ts';
import { reportBetween, type Side, sideOf } from '../diff/sides.ts';
import { diffText } from '../diff/text.ts';
import { sayUnread } from '../diff/unread.ts';
import { variations } from '../diff/vary.ts';
import type { Output } from '../output.ts';
import { pathFromHere } from '../places.ts';
import { scenarioFile } from '../score/scenarios.ts';
import { EXIT } from '../usage.ts';
import { versionNamed } from '../version-named.ts';

/** `diff OLD NEW`: what changed in meaning between two versions, and what it does to the scores of scenarios. */
export async function diff(args: readonly string[], output: Output): Promise<number> {
  const asked = await diffArguments(args);
  const scenarios = asked.scenarios.map(scenarioFile);
  const before = await compared(asked.before, asked, output);
  const after = await compared(asked.after, asked, output, before);
  const sides = [before.analysis, after.analysis];
  for (const line of sayScenarioProblems(scenarios, asked.scenarios, sides)) output.err(line);
  const [old, young] = [before.analysis.workspace, after.analysis.workspace];
  const population = asked.population && (await populationBetween(old, young, asked.population, output));
  const varied =
    asked.varied.length === 0 ? [] : variations(versionsOf(old, young), scenarios, asked.scenarios, asked.varied);
  const named = scenarios.map((scenario, at) => ({ file: asked.scenarios[at] ?? '', scenario }));
  const report = reportBetween(before, after, named, population, varied);
  print(report, asked, output);
  return isStopped(report, asked.failOn, asked.threshold) ? EXIT.problems : EXIT.fine;
}

/** Reads a side; what of it cannot be read is told, what is as on the other side is shared with it. @throws Failure where nothing can be read */
async function compared(place: string, { format }: DiffArguments, { err }: Output, other?: Side): Promise<Side> {
  const version = await versionNamed(place, other?.named.version);
  const named: NamedVersion = { place, version, shownPath: shownPaths(version, format) };
  const side = sideOf(named, other);
  for (const line of sayUnread(named, side.analysis.problems)) err(line);
  return side;
}

/**
 * For a person, paths are as the current folder sees them, those of a commit behind its name, as git writes them; for programs,
 * relative to the folder of the version, as in `check`.
 */
function shownPaths({ folder, revision }: Version, format: DiffArguments['format']): NamedVersion['shownPath'] {
  if (format === 'json') return path => relativePath(folder, path);
  return revision === undefined ? pathFromHere : path => `${revision}:${pathFromHere(path)}`;
}

function print(report: DiffReport, { format, threshold }: DiffArguments, { lines, document }: Output): void {
  switch (format) {
    case 'text':
      lines(diffText(report, threshold));
      break;
    case 'json':
      document(jsonText(report));
      break;
    case 'markdown':
      document(diffMarkdown(report, threshold));
      break;
    case 'html':
      document(diffHtml(report, threshold));
      break;
  }
}
