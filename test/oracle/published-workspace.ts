import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import { loadFolder } from '../../server/src/disk/load.ts';
import { inFolder } from '../kit/disk.ts';
import { importSheets } from './import-sheets.ts';
import { workspaceOf } from './workspace-of.ts';

/** A published référentiel: `cae-2023` or `eci-2022`, or one of the platform of 2026 as an import of its sheets writes it. */
export async function publishedWorkspace(folder: string, name: string): Promise<Workspace> {
  if (name === 'cae-2023' || name === 'eci-2022') return workspaceOf(join(folder, 'corpus', name));
  let workspace: Workspace | undefined;
  await inFolder({}, async ({ at }) => {
    await importSheets(join(folder, 'corpus/platform-2026'), at(name), name);
    workspace = (await loadFolder(at(name))).workspace;
  });
  assert(workspace);
  return workspace;
}
