import type { Workspace } from '../../core/index/workspace.ts';
import type { Fate } from '../../core/mutation/judge.ts';
import type { Mutant } from '../../core/mutation/mutant.ts';
import type { Offer } from '../../core/mutation/offers.ts';
import type { ReportedMutant } from '../../words/mutant.ts';
import type { MutationReport } from '../../words/mutation-report.ts';
import { printedPlace } from '../check/printed-problem.ts';
import { pathFromHere } from '../places.ts';

/** What was found out about mutants. */
export interface Outcome {
  /** The scenario files, as they are called. */
  readonly files: readonly string[];
  readonly all: readonly Mutant[];
  readonly fates: ReadonlyMap<Mutant, Fate>;
  readonly offers: readonly Offer[];
  /** Where the offers were written, in their order; undefined where they were not. */
  readonly written: readonly string[] | undefined;
  /** How many expectations are met without any mutant. */
  readonly met: number;
}

/** The same as it is printed. */
export function reportOf(workspace: Workspace, { files, all, fates, offers, written, met }: Outcome): MutationReport {
  const ofKind = (kind: Fate['kind']) => [...fates].flatMap(([mutant, fate]) => (fate.kind === kind ? [mutant] : []));
  const offerOf = (mutant: Mutant) => {
    const at = offers.findIndex(({ notices }) => notices.includes(mutant));
    return at < 0 ? null : at;
  };
  return {
    scenarios: files,
    expectations: met,
    mutants: all.length,
    tried: fates.size,
    noticed: ofKind('noticed').length,
    equivalent: ofKind('equivalent').map(mutant => reported(workspace, mutant)),
    survivors: ofKind('survives').map(mutant => ({ ...reported(workspace, mutant), scenario: offerOf(mutant) })),
    offered: offers.map(({ title, text }, at) => ({ title, file: written?.[at] ?? null, text })),
  };
}

function reported({ files }: Workspace, mutant: Mutant): ReportedMutant {
  const { id, action, target, change, before, after, span } = mutant;
  const file = pathFromHere(mutant.file);
  const lines = files.get(mutant.file)?.lines;
  const { line, column } = lines ? printedPlace(file, lines, span) : { line: 1, column: 1 };
  return { id, action, target, change, file, line, column, before, after };
}
