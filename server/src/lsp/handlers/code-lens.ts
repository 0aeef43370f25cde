import type { CodeLens, Command } from 'vscode-languageserver';
import { say } from '../../../../l10n/say.ts';
import {
  type ActionLens,
  citationsOf,
  hasStatuses,
  lensesOf,
  type ShownScores,
  surroundingsCounted,
} from '../../core/features/lenses/code-lens.ts';
import { indicatorLensesOf } from '../../core/features/lenses/indicator-lenses.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { fileNameOf, referentialOfFile } from '../../core/index/workspace.ts';
import { isSameKey } from '../../core/memory/memory.ts';
import type { Referential } from '../../core/model/referential.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { indicativeFormulasOf } from '../../core/parse/indicative-formulas.ts';
import type { Scope } from '../../protocol/simulation.ts';
import { sayCitations, sayLens } from '../../words/code-lens.ts';
import { sayIndicatorTrial } from '../../words/indicator-trial.ts';
import { sayCounts } from '../../words/surroundings.ts';
import { sayWeight } from '../../words/weight.ts';
import type { Aids } from '../options/aids.ts';
import type { LensCommands } from '../options/options.ts';
import { toRange } from '../proto/to-proto.ts';
import { pathOf, uriOf } from '../proto/uris.ts';
import type { Simulated } from '../scenarios/simulator.ts';

/** The lenses of a document, and what they were made of. */
export interface DocumentLenses {
  readonly lenses: readonly CodeLens[];
  readonly basis: readonly unknown[];
}

/** Those of a document that has none. */
export const NO_LENSES: DocumentLenses = { lenses: [], basis: [] };

/** What lenses are made from, whichever document they are of. */
export interface LensBasis {
  readonly workspace: Workspace;
  /** The scenario in use, scored; undefined without one. */
  readonly simulated: Simulated | undefined;
  /** What is shown of it; where nobody says, it is the référentiels whose actions the scenario gives a status. */
  readonly shown: Scope | undefined;
  readonly commands: LensCommands;
  readonly aids: Aids;
}

/**
 * What stands above the titles of a document's actions: their points, in the simulation that is shown or as they weigh, how
 * often they are cited, by how many rules, questions and indicators they can change, and the way to a simulation. Those `before` where nothing that they were made of is another.
 */
export function codeLenses(from: LensBasis, uri: string, before?: DocumentLenses): DocumentLenses {
  const path = pathOf(uri);
  const file = from.workspace.files.get(path);
  const referential = referentialOfFile(from.workspace, path);
  if (file === undefined || referential === undefined) return NO_LENSES;
  const shown = shownScores(from, referential);
  const actions = lensesOf(from.workspace, path, shown);
  const counts = actions.map(lens => (from.aids.has('citationLenses') ? citationsOf(from.workspace, lens) : 0));
  const around = actions.map(lens => (from.aids.has('aroundLenses') ? aroundOf(from.workspace, lens) : ''));
  // Where another file comes to declare what this one does, the tree is another, too.
  const scenario = from.simulated?.scenario;
  const hasScores = from.aids.has('ruleLenses') && indicativeFormulasOf(file).length > 0;
  // What targets and limits are stands around the measures.
  const tried = hasScores ? [from.workspace.around, scenario] : [];
  const basis = [file, shown?.scores, shown?.scope, referential.weighed, from.aids, ...counts, ...around, ...tried];
  return reused(before, basis, () => [
    ...actions.flatMap((lens, at) => {
      const range = toRange(file.lines, lens.span);
      return commandsOf(from, uri, lens, { citations: counts[at] ?? 0, around: around[at] ?? '' }, range.start).map(
        (command): CodeLens => ({ range, command }),
      );
    }),
    ...(hasScores ? scoreLenses(from, file, scenario) : []),
  ]);
}

/** What scores by indicators give in the scenario in use, above their formulas, or the way to one. */
function scoreLenses(
  { workspace, commands }: LensBasis,
  file: SourceFile,
  scenario: Scenario | undefined,
): readonly CodeLens[] {
  return indicatorLensesOf(workspace, file.path, scenario).flatMap(({ span, referential, id, trial }): CodeLens[] => {
    const range = toRange(file.lines, span);
    const key = [uriOf(referential.folder), id];
    if (scenario && trial) {
      const title = sayIndicatorTrial(scenario.title ?? fileNameOf(scenario.path), trial);
      return [{ range, command: commandOf(title, commands.why ?? commands.points, key) }];
    }
    const { simulate } = commands;
    return simulate === undefined ? [] : [{ range, command: commandOf(say('Try it in a scenario'), simulate, key) }];
  });
}

/** The lenses before, where they were made of the same; else those that are made now. */
export function reused(
  before: DocumentLenses | undefined,
  basis: readonly unknown[],
  make: () => readonly CodeLens[],
): DocumentLenses {
  return before && isSameKey(before.basis, basis) ? before : { lenses: make(), basis };
}

function aroundOf(workspace: Workspace, lens: ActionLens): string {
  const counts = surroundingsCounted(workspace, lens);
  return counts ? sayCounts(counts) : '';
}

function shownScores({ simulated, shown }: LensBasis, { folder }: Referential): ShownScores | undefined {
  const scores = simulated?.scored.byFolder.get(folder);
  if (scores === undefined || (shown ? shown.referential !== uriOf(folder) : !hasStatuses(scores))) return undefined;
  return { scores, scope: shown?.scope ?? '' };
}

function commandsOf(
  { commands, aids }: LensBasis,
  uri: string,
  { referential, id, weight, score, begins }: ActionLens,
  { citations, around }: { readonly citations: number; readonly around: string },
  place: CodeLens['range']['start'],
): readonly Command[] {
  const key = [uriOf(referential.folder), id];
  const said = weight && aids.has('pointLenses') ? sayWeight(weight) : '';
  return [
    ...(score
      ? [commandOf(sayLens(score), commands.points, key)]
      : said === ''
        ? []
        : [commandOf(said, undefined, [])]),
    ...(citations > 0 ? [commandOf(sayCitations(citations), commands.citations, [uri, place])] : []),
    ...(around === '' ? [] : [commandOf(around, commands.around, [uri, place, ...key])]),
    ...(begins && score === undefined && commands.simulate !== undefined && aids.has('simulateLenses')
      ? [commandOf(say('Simulate a score'), commands.simulate, key)]
      : []),
  ];
}

/** Editors show a lens of an empty command as mere text; one of no command they would ask us to complete. */
export function commandOf(title: string, command: string | undefined, args: readonly unknown[]): Command {
  return command === undefined ? { title, command: '' } : { title, command, arguments: [...args] };
}
