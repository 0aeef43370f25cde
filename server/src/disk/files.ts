import { close, constants, fstat, lstat, open, read, readdir, realpath, stat } from 'node:fs';
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

/** How a file is opened to be read: a pipe that nobody writes into without waiting for anybody. Windows has no such pipes. */
export const READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
