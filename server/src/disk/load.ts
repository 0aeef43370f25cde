import type { Known, Loaded } from '../files/load.ts';
import { loadFolder as load } from '../files/load-folder.ts';
import type { Unsaved } from '../files/unsaved.ts';
import { diskFiles } from './disk-files.ts';

/** Reads a folder of the disk once (`files/load-folder`). @throws Unreadable where something cannot be read */
export function loadFolder(root: string, unsaved?: Unsaved, known?: Known): Promise<Loaded> {
  return load(diskFiles, root, unsaved, known);
}
