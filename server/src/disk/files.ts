import { close, fstat, lstat, open, read, readdir, realpath, stat } from 'node:fs';
import { promisify } from 'node:util';

/**
 * What is asked of the disk, in promises. Those of `fs/promises` take three times as long, for they make an object of each
 * open file, and load parts of Node that no server needs.
 */
export const files = {
  open: promisify(open),
  read: promisify(read),
  close: promisify(close),
  stat: promisify(stat),
  statOpen: promisify(fstat),
  statLink: promisify(lstat),
  list: promisify(readdir),
  realPath: promisify(realpath),
};
