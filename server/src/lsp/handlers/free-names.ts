import { childPath } from '../../files/paths.ts';

/** True for a path at which something stands. */
export type IsTaken = (path: string) => Promise<boolean>;

/** Gives one path of a new scenario after the other, `NAME-1.scenario.yml` in a folder, where nothing stands yet. */
export function freeNames(folder: string, name: string, isTaken: IsTaken): () => Promise<string> {
  let count = 0;
  return async () => {
    let path: string;
    do path = childPath(folder, `${name}-${++count}.scenario.yml`);
    while (await isTaken(path));
    return path;
  };
}
