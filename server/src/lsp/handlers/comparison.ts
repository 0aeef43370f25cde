import { questionsNear } from '../../core/index/questions-near.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { settingsOf } from '../../core/index/workspace-settings.ts';
import { inputDifferences } from '../../core/scoring/compare/input-differences.ts';
import { type ComparedFigures, placeIn, type Sides, sideBySide } from '../../core/scoring/compare/side-by-side.ts';
import type { WireComparison, WireFigures, WireInput } from '../../protocol/comparison.ts';
import type { Scope } from '../../protocol/simulation.ts';
import { type SaidInput, sayInputs } from '../../words/input-differences.ts';
import { toRange } from '../proto/to-proto.ts';
import { uriOf } from '../proto/uris.ts';
import type { Simulated } from '../scenarios/simulator.ts';

/**
 * Simulations side by side, undefined for those that are not there; null where none has such an action. Questions are those
 * of a workspace.
 */
export function comparison(
  workspace: Workspace,
  { referential: key, scope }: Scope,
  simulations: readonly (Simulated | undefined)[],
): WireComparison | null {
  const folders = simulations.flatMap(one => one?.workspace.referentials.map(({ folder }) => folder) ?? []);
  const folder = folders.find(one => uriOf(one) === key);
  if (folder === undefined) return null;
  const subject = { folder, scope, stars: settingsOf(workspace.settings, folder).stars };
  const sides: Sides = simulations.map(
    one => one && { scenario: one.scenario, scores: one.scored.byFolder.get(folder) },
  );
  const { standings, rows } = sideBySide(sides, subject);
  if (rows.length === 0) return null;
  const inputs = sayInputs(inputDifferences(sides, subject), {
    titleOf: id => titleIn(sides, folder, id),
    questions: questionsNear(workspace, `${folder}/`),
  });
  return {
    sides: sides.map((side, at) => {
      const title = side?.scenario.title ?? null;
      return { title, found: side !== undefined, stars: standings[at]?.stars ?? null };
    }),
    rows: rows.map(({ figures, ...row }) => ({ ...row, figures: figures.map(wireFigures) })),
    inputs: inputs.map(wireInput),
  };
}

/** The title of an action, as the first side says that has it. */
function titleIn(sides: Sides, folder: string, id: string): string {
  const place = sides.map(side => placeIn(side, folder, id)).find(one => one !== undefined);
  return place?.scores.personalised.forest.actions[place.node]?.title ?? '';
}

function wireFigures(figures: ComparedFigures | undefined): WireFigures | null {
  if (figures === undefined) return null;
  const { done, potential, share = null } = figures;
  return { done, potential, share };
}

function wireInput({ kind, question, data: _, ...input }: SaidInput): WireInput {
  if (kind !== 'answer') return { ...input, kind };
  const { file, entry } = question ?? {};
  const location = file && entry ? { uri: uriOf(file.path), range: toRange(file.lines, entry.titleSpan) } : null;
  return { ...input, kind, location };
}
