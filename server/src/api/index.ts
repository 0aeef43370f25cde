/**
 * The package as other programs use it: texts in, plain data out, nothing read or written. What is given is what the command line
 * prints of the same texts with `--format json`. A TypeError says which argument is none of its declared type.
 */
import { inLanguage } from '../../../l10n/say.ts';
import { checkOutput, checkReport } from '../cli/check/report.ts';
import { exportedWorkspace } from '../cli/export/exported.ts';
import { formattingOf } from '../core/features/formatting.ts';
import { onPlatform } from '../core/index/workspace.ts';
import { parseFile } from '../core/parse/parse-file.ts';
import { applyEdits } from '../core/text/edits.ts';
import { type LoadedTexts, loadTexts } from '../files/load-texts.ts';
import { relativePath } from '../files/paths.ts';
import type { CheckOutput } from '../outputs/check.ts';
import type { DiffOutput } from '../outputs/diff.ts';
import type { ExportOutput } from '../outputs/export.ts';
import type { ScenarioOutput } from '../outputs/score.ts';
import { demandOptions, demandText, demandTexts } from './demands.ts';
import { diffOutput } from './diff-output.ts';
import type { DiffOptions, Options, Texts } from './options.ts';
import { scenarioOutput } from './scenario-output.ts';

export type { CheckOutput, CheckSummary, PrintedPlace, PrintedProblem } from '../outputs/check.ts';
export type {
  ChangeOutput,
  ChangeSeverity,
  DiffOutput,
  FiguresOutput,
  ImpactOutput,
  ImpactRow,
  PointsOutput,
  StandingOutput,
} from '../outputs/diff.ts';
export type { ExportedAction, ExportedReference, ExportedReferential, ExportOutput } from '../outputs/export.ts';
export type { ScenarioOutput } from '../outputs/score.ts';
export type { DiffOptions, Language, Options, Platform, Texts } from './options.ts';

/** The problems of texts, as `check` finds them. */
export function check(texts: Texts, options: Options = {}): CheckOutput {
  return told(options, () => {
    const loaded = loadedFrom(texts, options);
    const severities = loaded.configuration.settings.rules;
    const shownPath = (path: string) => relativePath(ROOT, path);
    return checkOutput(checkReport(loaded, { folder: ROOT, isAsked: () => true, shownPath, severities }));
  });
}

/** The référentiels of texts, their trees with points and who cites whom, as `export` gives them. */
export function exportReferentials(texts: Texts, options: Options = {}): ExportOutput {
  return told(options, () => exportedWorkspace(loadedFrom(texts, options).workspace, ROOT));
}

/** The figures of a scenario, a YAML text, under the référentiels and rules of texts, as `score` gives them. */
export function score(texts: Texts, scenario: string, options: Options = {}): ScenarioOutput {
  demandText(scenario, 'scenario');
  return told(options, () => scenarioOutput(loadedFrom(texts, options), scenario, ROOT));
}

/** What changed in meaning between two versions of texts, and what it does to the scores of scenarios, as `diff` tells it. */
export function diff(before: Texts, after: Texts, options: DiffOptions = {}): DiffOutput {
  return told(options, () =>
    diffOutput(
      loadedFrom(before, options, 'before'),
      loadedFrom(after, options, 'after'),
      options.scenarios ?? {},
      ROOT,
    ),
  );
}

/** A measure file laid out as `format` does; the very text where it cannot be. */
export function format(text: string): string {
  demandText(text);
  const formatting = formattingOf(parseFile(`${ROOT}/mesure.md`, text));
  return 'edits' in formatting ? applyEdits(text, formatting.edits) : text;
}

/** A name for where the texts stand: nothing is looked for there. */
const ROOT = '/referentiel';

/** What is told under some options, in their language. */
function told<Told>(options: Options, tell: () => Told): Told {
  demandOptions(options);
  return inLanguage(options.language ?? 'fr', tell);
}

function loadedFrom(texts: Texts, { platform }: Options, name?: string): LoadedTexts {
  demandTexts(texts, name);
  const loaded = loadTexts(ROOT, texts);
  return platform === undefined ? loaded : { ...loaded, workspace: onPlatform(loaded.workspace, platform) };
}
