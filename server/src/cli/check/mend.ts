import { say } from '../../../../l10n/say.ts';
import { mended } from '../../core/features/fixes.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { type Rewriting, rewriteAll } from '../replacing.ts';
import type { ReportContext } from './report.ts';

/** What `--fix` did. */
export interface Mending {
  /** What the folder holds now. */
  readonly workspace: Workspace;
  /** How many faults were mended, in how many files. */
  readonly summary: { readonly faults: number; readonly files: number };
}

/**
 * Mends in the files of a folder that are asked for all that can be mended safely. Each file is written whole or not at all,
 * and none outside of the folder.
 * @throws Failure where a file cannot be written; if that can be told beforehand, no file is
 */
export async function mendFolder(
  before: Workspace,
  { folder, isAsked, shownPath, severities }: ReportContext,
): Promise<Mending> {
  const { workspace, texts, count } = mended(before, severities, isAsked);
  const rewritings = [...texts].map(([path, text]): Rewriting => {
    return { name: shownPath(path), path, before: before.files.get(path)?.text ?? '', text, folder };
  });
  return { workspace, summary: { faults: count, files: await rewriteAll(rewritings) } };
}

/** The line that says what was mended in all. */
export function sayMending(mendings: readonly Mending[]): string {
  const total = (key: keyof Mending['summary']) => mendings.reduce((sum, { summary }) => sum + summary[key], 0);
  return say('Faults mended: {faults}, files changed: {files}', { faults: total('faults'), files: total('files') });
}
