import type { Edit, Fix } from '../analysis/fix.ts';
import type { Analysis } from '../analysis/run.ts';
import { folderOf } from '../index/workspace.ts';
import { fixWhich } from './fixes.ts';
import { editsOf, fixesTogether } from './mending.ts';

/** One way to mend all problems of a kind in the files of a folder. */
export interface AlikeFix {
  readonly folder: string;
  /** Of the problems. */
  readonly code: string;
  /** Of the fix that each of them prefers. */
  readonly name: string;
}

/** True for a fix that may be one of many: what an author wants before all, and changes of texts alone. */
export function mayBeAlike({ kind, creates, renames, deletes }: Fix): boolean {
  return kind === 'preferred' && creates.length + renames.length + deletes.length === 0;
}

/** How many problems of a kind there are. */
export function countAlike({ problems }: Analysis, { folder, code }: Pick<AlikeFix, 'folder' | 'code'>): number {
  let count = 0;
  for (const [path, list] of problems) {
    if (folderOf(path) === folder) count += list.filter(problem => problem.code === code).length;
  }
  return count;
}

/** The edits that mend all of them that can be, together, without making another problem. */
export function alikeEdits(analysis: Analysis, { folder, code, name }: AlikeFix): readonly Edit[] {
  const isMeant = (fix: Fix): boolean => fix.name === name && mayBeAlike(fix);
  return editsOf(
    fixesTogether(
      analysis,
      path => folderOf(path) === folder,
      (path, problem) => (problem.code === code ? fixWhich(analysis, path, problem, isMeant) : undefined),
    ),
  );
}
