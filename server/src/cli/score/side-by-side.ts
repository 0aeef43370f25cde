import { questionsNear } from '../../core/index/questions-near.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { settingsOf } from '../../core/index/workspace-settings.ts';
import { qualifiedName } from '../../core/model/id.ts';
import { rounded } from '../../core/model/score.ts';
import { inputDifferences } from '../../core/scoring/compare/input-differences.ts';
import { type ComparedFigures, sideBySide } from '../../core/scoring/compare/side-by-side.ts';
import type { ReferentialTree } from '../../core/scoring/forest.ts';
import type { Prepared } from '../../core/scoring/prepare.ts';
import { nameIn } from '../../core/scoring/scenario-report.ts';
import { sayInputs } from '../../words/input-differences.ts';
import type { ComparedReferential, ReportedFigures } from '../../words/side-by-side.ts';
import type { ScoredFile } from './scenarios.ts';

/** Scored files side by side, by référentiel: those that are scored above nothing, or otherwise, or are told otherwise. */
export function sidesOf(
  workspace: Workspace,
  prepared: Prepared,
  scored: readonly ScoredFile[],
): readonly ComparedReferential[] {
  return prepared.forest.referentials
    .map(referential => comparedReferential(workspace, prepared, scored, referential))
    .filter(({ rows, inputs }) => inputs.length > 0 || rows.some(({ figures }) => figures.some(isTold)));
}

function comparedReferential(
  workspace: Workspace,
  prepared: Prepared,
  scored: readonly ScoredFile[],
  referential: ReferentialTree,
): ComparedReferential {
  const { folder, actions } = referential;
  const [first] = scored;
  const name = first ? nameIn(prepared, first.scenario, referential) : '';
  const subject = { folder, scope: '', stars: settingsOf(workspace.settings, folder).stars };
  const { standings, rows } = sideBySide(scored, subject);
  const inputs = sayInputs(inputDifferences(scored, subject), {
    titleOf: id => actions.get(id)?.title ?? '',
    questions: questionsNear(workspace, `${folder}/`),
  });
  return {
    referential: name,
    sides: scored.map(({ file, scenario }, at) => {
      return { file, title: scenario.title ?? null, stars: standings[at]?.stars ?? null };
    }),
    rows: rows.map(({ id, title, figures }) => {
      return { action: qualifiedName(name, id), title, figures: figures.map(reported) };
    }),
    inputs: inputs.map(({ question: _, ...input }) => input),
  };
}

function reported(figures: ComparedFigures | undefined): ReportedFigures | null {
  if (figures === undefined) return null;
  const { done, potential, share, difference } = figures;
  return {
    done: rounded(done),
    potential: rounded(potential),
    share: share === undefined ? null : rounded(share),
    difference: difference ? rounded(difference.done) : null,
  };
}

function isTold(figures: ReportedFigures | null): boolean {
  return figures !== null && (figures.done !== 0 || (figures.difference ?? 0) !== 0);
}
