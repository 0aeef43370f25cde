import type { Severities } from '../../core/analysis/severities.ts';
import { onPlatform } from '../../core/index/workspace.ts';
import { loadFolder } from '../../disk/load.ts';
import { absolutePath } from '../../disk/paths.ts';
import { smallText } from '../../disk/small-text.ts';
import { holdsPath, relativePath } from '../../files/paths.ts';
import { readFolderReview } from '../../files/review.ts';
import { jsonText } from '../../words/visible.ts';
import { type CheckArguments, checkArguments } from '../check/arguments.ts';
import { githubOf } from '../check/github.ts';
import { type Mending, mendFolder, sayChanged, sayMending } from '../check/mend.ts';
import { type CheckReport, checkOutput, checkReport, joined, type ReportContext } from '../check/report.ts';
import { textOf } from '../check/text.ts';
import { readScenarios } from '../folder-scenarios.ts';
import { sayLeftOut } from '../left-out.ts';
import { type Output, tellBug } from '../output.ts';
import { pathFromHere } from '../places.ts';
import type { Target } from '../targets.ts';
import { EXIT } from '../usage.ts';

/**
 * `check DIR… FILE… GLOB…`: the problems of every file below the folders, scenarios among them, and of the files that are named, with
 * `--fix` those that are left when all is mended that can be mended safely. Exit code 1 when one is an error, or when there are too
 * many warnings; 2 when a rule broke down, for then nobody knows.
 */
export async function check(args: readonly string[], output: Output): Promise<number> {
  const asked = await checkArguments(args);
  const seen = new Set<string>();
  const reports: CheckReport[] = [];
  const mendings: Mending[] = [];
  for (const target of asked.targets) {
    for (const line of await sayLeftOut(target)) output.err(line);
    const { report, mending, files } = await checkTarget(target, asked, path => !seen.has(path));
    for (const path of files) seen.add(path);
    reports.push(report);
    if (mending) mendings.push(mending);
  }
  const report = joined(reports);
  await print(report, asked.format, output);
  // What other programs read is one document.
  if (asked.fixes) {
    if (asked.format === 'text') output.lines([...sayChanged(mendings), sayMending(mendings)]);
    else output.err(sayMending(mendings));
  }
  for (const { code, error } of report.failures) tellBug(output, error, `${code}: `);
  if (report.failures.length > 0) return EXIT.failed;
  const { errors, warnings } = report.summary;
  return errors > 0 || warnings > asked.maxWarnings ? EXIT.problems : EXIT.fine;
}

/** What is found in a target; a file that an outer one has shown is not shown again. */
async function checkTarget(
  { folder, files }: Target,
  asked: CheckArguments,
  isNew: (path: string) => boolean,
): Promise<{ report: CheckReport; mending: Mending | undefined; files: Iterable<string> }> {
  const { workspace: found, configuration } = await loadFolder(folder);
  const workspace = asked.platform === undefined ? found : onPlatform(found, asked.platform);
  const severities: Severities = new Map([...configuration.settings.rules, ...asked.severities]);
  const context: ReportContext = {
    folder,
    isAsked: path => isNew(path) && (files?.has(path) ?? true),
    shownPath: shownPaths(asked),
    severities,
  };
  const mending = asked.fixes ? await mendFolder(workspace, context) : undefined;
  const review = readFolderReview(folder, smallText);
  const scenarios = await readScenarios(folder, configuration);
  const loaded = { workspace: mending?.workspace ?? workspace, configuration, review, scenarios };
  const read = [...workspace.files.keys(), ...scenarios.map(({ path }) => path)];
  return { report: checkReport(loaded, context), mending, files: files ?? read };
}

/**
 * How paths are printed. For a person, as the current folder sees them: there a terminal finds them by a click. Beside a
 * repository (SARIF, GitHub), relative to its root, where such a command runs, or which is the one folder given; whole where
 * that would lead out of it. JSON keeps the paths of one folder relative to it, as `export` does, and is else like the text.
 */
function shownPaths({ format, targets }: CheckArguments): (path: string) => string {
  const [only, ...others] = targets;
  const folder = only?.files === undefined && others.length === 0 ? only?.folder : undefined;
  if (format === 'text') return pathFromHere;
  if (format === 'json') return folder === undefined ? pathFromHere : path => relativePath(folder, path);
  const here = absolutePath('.');
  const base = folder === undefined || holdsPath(here, folder) ? here : folder;
  return path => (holdsPath(base, path) ? relativePath(base, path) : path);
}

async function print(report: CheckReport, format: CheckArguments['format'], output: Output): Promise<void> {
  switch (format) {
    case 'text':
      output.lines(textOf(report));
      break;
    case 'json':
      output.document(jsonText(checkOutput(report)));
      break;
    case 'sarif': {
      const { sarifOf } = await import('../check/sarif.ts');
      output.document(sarifOf(report));
      break;
    }
    case 'github':
      output.document(githubOf(report));
      break;
  }
}
