import { createWalk } from '../files/walk.ts';
import { diskFiles } from './disk-files.ts';

/** What counts below folders of the disk. */
export const { yamlFiles, leadsOut } = createWalk(diskFiles);

/** What stands at a path of the disk now. */
export const { kindOf: kindOfPath } = diskFiles;

/** True for a folder whose content may be listed. */
export async function isReadableFolder(path: string): Promise<boolean> {
  return (await diskFiles.list(path)) !== undefined;
}
