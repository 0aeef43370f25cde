import type { Fix, FixContext, PlacedText } from '../analysis/fix.ts';
import { FIXERS, TEXT_FIXERS } from '../analysis/fixes/registry.ts';
import { bringsNoError, isSound, makesNoError } from '../analysis/fixes/sound.ts';
import type { Analysis } from '../analysis/run.ts';
import type { Problem } from '../model/problem.ts';
import { everyTrial, type Trials } from './trials.ts';

/** The first one that something is true of; it has not been tried out. */
export function fixWhich(
  analysis: Analysis,
  path: string,
  problem: Problem,
  isMeant: (fix: Fix) => boolean,
): Fix | undefined {
  const context = contextOf(analysis, path, problem);
  return context && fixesIn(context).find(isMeant);
}

/**
 * The ways to mend a problem of a file, tried out, the one to prefer first; empty where there is none, or the file is not ours. `at` is
 * the id of the action at which the author stands, where that is not where the problem shows. A safe one that mends nothing, or brings
 * another problem, is neither safe nor preferred, nor is a preferred one that brings an error; of the others, none that brings an error
 * is offered. What there is no time left to try out is left to the choice of the author, where there is one.
 */
export function fixesOf(
  analysis: Analysis,
  path: string,
  problem: Problem,
  at?: string,
  trials: Trials = everyTrial,
): readonly Fix[] {
  const context = contextOf(analysis, path, problem, at);
  if (context === undefined) return [];
  return fixesIn(context).flatMap((fix): readonly Fix[] => {
    const isTried = trials.take(fix);
    if (!isTried && trials.rest === 'withheld') return [];
    const isFirst = fix.isSafe || fix.mustBeSound || fix.kind === 'preferred';
    const isToHold = fix.isSafe || fix.mustBeSound ? isSound : makesNoError;
    if (isFirst && isTried && isToHold(context, fix)) return [fix];
    if (fix.mustBeSound || (isTried && !bringsNoError(context, fix))) return [];
    return [{ ...fix, kind: 'other', isSafe: false }];
  });
}

function contextOf(analysis: Analysis, path: string, problem: Problem, at?: string): FixContext | undefined {
  const { workspace } = analysis;
  const file = workspace.files.get(path);
  return file && { workspace, file, problem, analysis, ...(at !== undefined && { at }) };
}

/** The ways to mend a problem of a scenario or the configuration, which the author chooses: none is safe. */
export function fixesOfText(file: PlacedText, problem: Problem): readonly Fix[] {
  return TEXT_FIXERS.get(problem.code)?.({ file, problem }) ?? [];
}

function fixesIn(context: FixContext): readonly Fix[] {
  return FIXERS.get(context.problem.code)?.(context) ?? [];
}
