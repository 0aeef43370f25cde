import { say } from '../../../../l10n/say.ts';
import { mended } from '../../core/features/mending.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { type Rewriting, rewriteAll } from '../replacing.ts';
import type { ReportContext } from './report.ts';

/** What `--fix` did. */
export interface Mending {
  /** What the folder holds now. */
  readonly workspace: Workspace;
  /** How many faults were mended. */
  readonly faults: number;
  /** The files that changed, as they are shown. */
  readonly files: readonly string[];
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
  return { workspace, faults: count, files: await rewriteAll(rewritings) };
}

/** A line for each file that was changed. */
export function sayChanged(mendings: readonly Mending[]): string[] {
  return mendings.flatMap(({ files }) => files.map(file => say('Changed: {file}', { file })));
}

/** The line that says what was mended in all. */
export function sayMending(mendings: readonly Mending[]): string {
  const faults = mendings.reduce((sum, mending) => sum + mending.faults, 0);
  const files = mendings.reduce((sum, mending) => sum + mending.files.length, 0);
  return say('Faults mended: {faults}, files changed: {files}', { faults, files });
}
