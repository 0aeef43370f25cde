import { rulesOf } from '../../index/around-lists.ts';
import type { Code } from '../../model/codes.ts';
import type { Fault } from '../../model/problem.ts';
import type { SourceFile } from '../../model/source.ts';
import { isOfUnreadEntry } from './unread-entries.ts';

/** What is wrong around the formulas of a file, of one code; not what follows from a block that stands where nobody reads it. */
export function faultsAroundRules(file: SourceFile, wanted: Code): readonly Fault[] {
  const faults = rulesOf(file).faults.filter(({ code }) => code === wanted);
  if (faults.length === 0) return faults;
  const isLost = isOfUnreadEntry(file);
  return faults.filter(({ span }) => !isLost(span));
}
