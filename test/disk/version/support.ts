import assert from 'node:assert/strict';
import { withSlashes } from '../../../server/src/disk/paths.ts';
import { readVersion, type Version } from '../../../server/src/disk/version.ts';
import { VersionRefused } from '../../../server/src/files/version-refused.ts';
import type { Files } from '../../kit/disk.ts';
import { inRepository } from '../../kit/repository.ts';

/** The version of a folder at a commit; the last one where none is named. */
export const at = (folder: string, revision = 'HEAD'): Promise<Version> =>
  readVersion({ folder: withSlashes(folder), revision });

/** Titles by path, relative to the folder of the version. */
export function titles({ files, folder }: Version): Record<string, string | undefined> {
  return Object.fromEntries(
    [...files].map(([path, { entries }]) => [path.slice(folder.length + 1), entries[0]?.title ?? undefined]),
  );
}

/** A version of a commit holds what the folder holds that was committed. */
export async function readsAlike(files: Files): Promise<void> {
  await inRepository(files, async ({ path }) => {
    const [committed, now] = [await at(path), await readVersion({ folder: withSlashes(path), revision: undefined })];
    assert.deepEqual(committed.files, now.files);
    assert.deepEqual(committed.configuration, now.configuration);
    assert.deepEqual(committed.workspace.settings, now.workspace.settings);
  });
}

/** A reading is refused for a reason of this kind, with all of this told of it. */
export async function isRefused(
  reading: Promise<unknown>,
  kind: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const error = await reading.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  assert.ok(error instanceof VersionRefused, String(error));
  assert.deepEqual({ ...error.refusal, ...more, kind }, error.refusal);
}
