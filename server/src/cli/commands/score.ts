import type { Workspace } from '../../core/index/workspace.ts';
import { rounded } from '../../core/model/score.ts';
import { explain } from '../../core/scoring/explain.ts';
import { marginalGains } from '../../core/scoring/marginal-gains.ts';
import { nodeNamed, type Prepared } from '../../core/scoring/prepare.ts';
import { prepareWorkspace } from '../../core/scoring/prepare-workspace.ts';
import { nameIn, scenarioReport } from '../../core/scoring/scenario-report.ts';
import { loadFolder } from '../../disk/load.ts';
import { sayExplanation } from '../../words/explanation.ts';
import {
  csvOf,
  type FileReport,
  type Gain,
  jsonOf,
  markdownOf,
  type ScoreReport,
  textOf,
} from '../../words/score-report.ts';
import { type ScoreArguments, scoreArguments } from '../score/arguments.ts';
import { comparisonOf } from '../score/comparison.ts';
import { type ScoredFile, scoreFile, tellRuleErrors, updateFile } from '../score/scenarios.ts';
import { EXIT, type Output, UsageError } from '../usage.ts';

/**
 * `score DIR --scenario FILE…`: the scores of scenarios under the référentiels and rules below DIR. Exit code 1 when an
 * expectation is not met.
 */
export async function score(args: readonly string[], output: Output): Promise<number> {
  const asked = await scoreArguments(args);
  const { workspace } = await loadFolder(asked.folder);
  const prepared = prepareWorkspace(workspace);
  tellRuleErrors(workspace, output);
  const scored: ScoredFile[] = [];
  for (const file of asked.scenarios) {
    const one = await scoreFile(workspace, prepared, file, output);
    scored.push(asked.update ? await updateFile(prepared, one) : one);
  }
  const report: ScoreReport = {
    scenarios: scored.map(one => reportOf(workspace, prepared, one, asked)),
    ...(asked.compared && { comparison: await compare(workspace, prepared, asked.compared, output) }),
  };
  output.out(FORMATS[asked.format](report));
  return scored.every(({ expectations }) => expectations.every(({ met }) => met)) ? EXIT.fine : EXIT.problems;
}

const FORMATS = { text: textOf, json: jsonOf, csv: csvOf, markdown: markdownOf } as const;

function reportOf(
  { settings }: Workspace,
  prepared: Prepared,
  scored: ScoredFile,
  { explained, next }: ScoreArguments,
): FileReport {
  return {
    file: scored.file,
    ...scenarioReport(prepared, scored, ({ folder }) => settings.get(folder)?.stars),
    ...(explained.length > 0 && {
      explanations: Object.fromEntries(explained.map(id => [id, explanation(prepared, scored, id)])),
    }),
    ...(next > 0 && { next: gains(prepared, scored, next) }),
  };
}

function explanation(prepared: Prepared, { scores, scenario }: ScoredFile, id: string): readonly string[] {
  const node = nodeNamed(prepared, id, scenario.path);
  if (node === undefined) throw new UsageError('No action has the id {id}.', { id });
  return sayExplanation(explain(scores, node)).map(({ text }) => text);
}

function gains(prepared: Prepared, { scores, scenario }: ScoredFile, most: number): Gain[] {
  return marginalGains(scores)
    .slice(0, most)
    .map(({ referential, action, gain }) => ({
      action: `${nameIn(prepared, scenario, referential)}_${action.id}`,
      title: action.title,
      gain: rounded(gain),
    }));
}

async function compare(
  workspace: Workspace,
  prepared: Prepared,
  [before, after]: readonly [string, string],
  output: Output,
) {
  return comparisonOf(
    prepared,
    await scoreFile(workspace, prepared, before, output),
    await scoreFile(workspace, prepared, after, output),
  );
}
