import type { Trails } from '../../core/changes/paired-referentials.ts';
import { versionsOf } from '../../core/impact/versions.ts';
import { once } from '../../core/memory/once.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import { comparable, type Version } from '../../disk/version.ts';
import { placedBelow, relativePath } from '../../files/paths.ts';
import { jsonText } from '../../words/visible.ts';
import { type DiffArguments, diffArguments } from '../diff/arguments.ts';
import type { NamedVersion } from '../diff/build-report.ts';
import { isStopped } from '../diff/gate.ts';
import { diffHtml } from '../diff/html.ts';
import { diffMarkdown } from '../diff/markdown.ts';
import { populationBetween } from '../diff/population.ts';
import type { DiffReport } from '../diff/report.ts';
import { sayScenarioProblems } from '../diff/scenario-problems.ts';
import { reportBetween, sidesOf } from '../diff/sides.ts';
import { diffText } from '../diff/text.ts';
import { sayUnread } from '../diff/unread.ts';
import { variations } from '../diff/vary.ts';
import type { Output } from '../output.ts';
import { pathFromHere } from '../places.ts';
import { scenarioFile } from '../score/scenarios.ts';
import { joinedTrails, sayStrayTrails, trailFilesIn } from '../trail-files.ts';
import { EXIT } from '../usage.ts';
import { versionNamed } from '../version-named.ts';

/** `diff OLD NEW`: what changed in meaning between two versions, and what it does to the scores of scenarios. */
export async function diff(args: readonly string[], output: Output): Promise<number> {
  const asked = await diffArguments(args);
  const scenarios = asked.scenarios.map(scenarioFile);
  const trails = trailFilesIn(asked.trails);
  const old = await versionNamed(asked.before);
  const [before, after] = named(asked, comparable(old, await versionNamed(asked.after, old)));
  for (const line of sayStrayTrails(trails, [before.version.workspace, after.version.workspace])) output.err(line);
  const versions = once(() => versionsOf(before.version.workspace, after.version.workspace));
  const compared = once(() => comparedBetween(before, after, asked, scenarios, joinedTrails(trails), output));
  // Other threads score while this one compares.
  const population = asked.population && (await populationBetween(versions(), asked.population, output, compared));
  const sensitivities =
    asked.varied.length === 0 ? [] : variations(versions(), scenarios, asked.scenarios, asked.varied);
  const report: DiffReport = { ...compared(), population: population ?? null, sensitivities };
  print(report, asked, output);
  return isStopped(report, asked.failOn, asked.threshold) ? EXIT.problems : EXIT.fine;
}

function named(
  { before, after, format }: DiffArguments,
  [old, young]: readonly [Version, Version],
): readonly [NamedVersion, NamedVersion] {
  const one = (place: string, version: Version) => ({ place, version, shownPath: shownPaths(version, format) });
  return [one(before, old), one(after, young)];
}

/** What changed, and what it does to scenarios; what of the versions and scenarios cannot be read is told. */
function comparedBetween(
  before: NamedVersion,
  after: NamedVersion,
  asked: DiffArguments,
  scenarios: readonly Scenario[],
  trails: Trails,
  { err }: Output,
): DiffReport {
  const sides = sidesOf(before, after);
  for (const line of sides.flatMap(side => sayUnread(side.named, side.analysis.problems))) err(line);
  const analyses = sides.map(({ analysis }) => analysis);
  for (const line of sayScenarioProblems(scenarios, asked.scenarios, analyses)) err(line);
  const files = scenarios.map((scenario, at) => ({ file: asked.scenarios[at] ?? '', scenario }));
  return reportBetween(...sides, files, trails);
}

/**
 * For a person, paths are as the current folder sees them, those of a commit behind its name, as git writes them; for programs,
 * relative to the folder of the version, as in `check`.
 */
function shownPaths({ root, folder, revision }: Version, format: DiffArguments['format']): NamedVersion['shownPath'] {
  if (format === 'json') return path => relativePath(root, path);
  const fromHere = (path: string) => pathFromHere(placedBelow(folder, root, path));
  return revision === undefined ? fromHere : path => `${revision}:${fromHere(path)}`;
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
