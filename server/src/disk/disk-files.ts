import { homedir, tmpdir } from 'node:os';
import type { Files } from '../files/files.ts';
import { files } from './files.ts';
import { lockOf } from './lock.ts';
import { absolutePath, withSlashes } from './paths.ts';
import { boundedBytes, smallText } from './small-text.ts';
import { orUndefined, readText, stampIn } from './text.ts';

/** The files of the disk. */
export const diskFiles: Files = {
  list: folder => orUndefined(() => files.list(folder, { withFileTypes: true })),
  async kindOf(path) {
    const found = await orUndefined(() => files.stat(path));
    if (found?.isDirectory()) return 'folder';
    return found?.isFile() ? 'file' : 'none';
  },
  async stampOf(path) {
    const found = await orUndefined(() => files.stat(path, { bigint: true }));
    return found && stampIn(found);
  },
  isLink: async path => (await orUndefined(() => files.statLink(path)))?.isSymbolicLink() ?? false,
  async realPath(path) {
    const found = await orUndefined(() => files.realPath(path));
    return found && withSlashes(found);
  },
  read: readText,
  bytes: async (path, limit, folder) => boundedBytes(path, limit, folder),
  lockOf,
  shared: [homedir(), tmpdir()].map(path => absolutePath(path)),
  small: async (path, folder) => smallText(path, folder),
  // The disk itself answers at once.
  steering: smallText,
  look: async () => undefined,
};
