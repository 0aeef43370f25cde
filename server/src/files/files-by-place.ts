import type { Files } from './files.ts';

/** Files some of which are kept elsewhere than others: `placeOf` tells who keeps what stands at a path. */
export function filesByPlace(placeOf: (path: string) => Files, shared: Files['shared']): Files {
  return {
    list: folder => placeOf(folder).list(folder),
    kindOf: path => placeOf(path).kindOf(path),
    stampOf: path => placeOf(path).stampOf(path),
    isLink: path => placeOf(path).isLink(path),
    realPath: path => placeOf(path).realPath(path),
    read: path => placeOf(path).read(path),
    bytes: (path, limit, folder) => placeOf(path).bytes(path, limit, folder),
    shared,
    lockOf: path => placeOf(path).lockOf(path),
    small: (path, folder) => placeOf(path).small(path, folder),
    steering: (path, folder) => placeOf(path).steering(path, folder),
    async look(folders) {
      await Promise.all(folders.map(folder => placeOf(folder).look([folder])));
    },
  };
}
