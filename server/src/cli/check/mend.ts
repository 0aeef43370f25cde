import { say } from '../../../../l10n/say.ts';
import type { Severities } from '../../core/analysis/run.ts';
import { mended } from '../../core/features/fixes.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { relativePath } from '../../disk/paths.ts';
import { type Rewriting, rewriteAll } from '../replacing.ts';

/** What `--fix` did. */
export interface Mending {
  /** What the folder holds now. */
  readonly workspace: Workspace;
  /** How many faults were mended, in how many files. */
  readonly summary: { readonly faults: number; readonly files: number };
}

/**
 * Mends in the files of a folder all that can be mended safely. Each file is written whole or not at all, and none outside
 * of the folder.
 * @throws Failure where a file cannot be written; if that can be told beforehand, no file is
 */
export async function mendFolder(before: Workspace, folder: string, severities: Severities): Promise<Mending> {
  const { workspace, texts, count } = mended(before, severities);
  const rewritings = [...texts].map(([path, text]): Rewriting => {
    const name = relativePath(folder, path);
    return { name, path, before: before.files.get(path)?.text ?? '', text, folder };
  });
  return { workspace, summary: { faults: count, files: await rewriteAll(rewritings) } };
}

/** The line that says what was mended. */
export function sayMending({ summary }: Mending): string {
  return `${say('Faults mended: {faults}, files changed: {files}', summary)}\n`;
}
