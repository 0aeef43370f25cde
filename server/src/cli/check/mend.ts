import { type Message, say } from '../../../../l10n/say.ts';
import type { Severities } from '../../core/analysis/run.ts';
import { mended } from '../../core/features/fixes.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import { relativePath } from '../../disk/paths.ts';
import { type Replacement, replacementOf, writeText } from '../../disk/write.ts';
import { Failure } from '../usage.ts';

/** What `--fix` did. */
export interface Mending {
  /** What the folder holds now. */
  readonly workspace: Workspace;
  /** How many faults were mended, in how many files. */
  readonly summary: { readonly faults: number; readonly files: number };
}

/**
 * Mends in the files of a folder all that can be mended safely. Each file is written whole or not at all.
 * @throws Failure where a file cannot be written; if that can be told beforehand, no file is
 */
export async function mendFolder(before: Workspace, folder: string, severities: Severities): Promise<Mending> {
  const { workspace, texts, count } = mended(before, severities);
  const ready = new Map<string, string>();
  for (const [path, text] of texts) {
    const replacement = await replacementOf(path, before.files.get(path)?.text ?? '', text);
    if ('refused' in replacement)
      throw new Failure(REFUSALS[replacement.refused], { file: relativePath(folder, path) });
    ready.set(path, replacement.text);
  }
  for (const [path, text] of ready) {
    await writeText(path, text).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Failure('The file {file} cannot be written: {reason}', { file: relativePath(folder, path), reason });
    });
  }
  return { workspace, summary: { faults: count, files: texts.size } };
}

/** The line that says what was mended. */
export function sayMending({ summary }: Mending): string {
  return `${say('Faults mended: {faults}, files changed: {files}', summary)}\n`;
}

const REFUSALS: Readonly<Record<Extract<Replacement, { refused: unknown }>['refused'], Message>> = {
  changed: 'The file {file} was changed by something else meanwhile. Nothing was written; run the command again.',
  encoding: 'The file {file} is not in UTF-8. Nothing was written.',
  'read-only': 'The file {file} is read-only. Nothing was written; make it writable, or leave it out.',
};
