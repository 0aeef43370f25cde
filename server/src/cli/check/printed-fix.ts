import type { Edit, Fix, FixContext } from '../../core/analysis/fix.ts';
import { fixesOf } from '../../core/features/fixes.ts';
import type { Trials } from '../../core/features/trials.ts';
import type { PrintedPlace } from '../../outputs/check.ts';
import { sayFix } from '../../words/fixes.ts';
import { printedPlace } from './printed-problem.ts';

/** A way to mend a problem by replacing parts of texts. */
export interface PrintedFix {
  readonly message: string;
  readonly changes: readonly PrintedChange[];
}

/** What takes the place of a part of a text. */
export interface PrintedChange extends PrintedPlace {
  readonly text: string;
}

/**
 * The ways to mend a problem, tried out as far as `trials` go, and those left out that create or rename files; `shownPath` gives absolute
 * paths as they are printed.
 */
export function printedFixes(
  { workspace, file, problem, analysis }: FixContext,
  shownPath: (path: string) => string,
  trials: Trials,
): PrintedFix[] {
  const change = ({ file: path, span, text }: Edit): PrintedChange[] => {
    const lines = workspace.files.get(path)?.lines;
    return lines ? [{ ...printedPlace(shownPath(path), lines, span), text }] : [];
  };
  return fixesOf(analysis, file.path, problem, undefined, trials)
    .filter(isOfTexts)
    .map(fix => ({ message: sayFix(fix), changes: fix.edits.flatMap(change) }));
}

function isOfTexts({ creates, renames }: Fix): boolean {
  return creates.length + renames.length === 0;
}
