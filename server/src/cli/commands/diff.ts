import { type Analysis, analysisOf } from '../../core/analysis/run.ts';
import { changesBetween } from '../../core/changes/changes-between.ts';
import { impactOf } from '../../core/impact/scenario-impact.ts';
import { versionsOf } from '../../core/impact/versions.ts';
import { relativePath } from '../../disk/paths.ts';
import type { Version } from '../../disk/version.ts';
import { jsonText } from '../../words/visible.ts';
import { type DiffArguments, diffArguments } from '../diff/arguments.ts';
import { diffReport, type NamedVersion } from '../diff/build-report.ts';
import { isStopped } from '../diff/gate.ts';
import { diffHtml } from '../diff/html.ts';
import { diffMarkdown } from '../diff/markdown.ts';
import { populationBetween } from '../diff/population.ts';
import type { DiffReport } from '../diff/report.ts';
import { reportedImpact } from '../diff/reported-impact.ts';
import { sayScenarioProblems } from '../diff/scenario-problems.ts';
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
  const changes = changesBetween(before.analysis, after.analysis);
  const impacts = impactOf(before.analysis.workspace, after.analysis.workspace, scenarios);
  const population =
    asked.population &&
    (await populationBetween(before.analysis.workspace, after.analysis.workspace, asked.population, output));
  const report = diffReport(
    { before: before.named, after: after.named },
    changes,
    impacts.map((impact, at) => reportedImpact(asked.scenarios[at] ?? '', impact)),
    population,
    asked.varied.length === 0
      ? []
      : variations(
          versionsOf(before.analysis.workspace, after.analysis.workspace),
          scenarios,
          asked.scenarios,
          asked.varied,
        ),
  );
  print(report, asked, output);
  return isStopped(report, asked.failOn, asked.threshold) ? EXIT.problems : EXIT.fine;
}

/** A version that takes part, with what is wrong in it. */
interface Side {
  readonly named: NamedVersion;
  readonly analysis: Analysis;
}

/** Reads a side; what of it cannot be read is told, what is as on the other side is shared with it. @throws Failure where nothing can be read */
async function compared(place: string, { format }: DiffArguments, { err }: Output, other?: Side): Promise<Side> {
  const version = await versionNamed(place, other?.named.version);
  const named: NamedVersion = { place, version, shownPath: shownPaths(version, format) };
  const { rules } = version.configuration.settings;
  const analysis = analysisOf(version.workspace, rules, undefined, other?.analysis);
  for (const line of sayUnread(named, analysis.problems)) err(line);
  return { named, analysis };
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
