import type { Files } from '../../files/files.ts';
import type { Noted } from '../../files/walk.ts';
import { atOrBelow } from './at-or-below.ts';

/** What each file looked like when it was read last: of those that still do, none is read again. */
export interface Stamps {
  /** A file was read. */
  readonly note: Noted;
  /** Of some files, those that look as they did; from now on, these are all that is known. */
  readonly unchanged: (paths: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Whatever they look like, these files, and those below these folders, are to be read. */
  readonly distrust: (places: readonly string[]) => void;
  /** Nobody knows what was read, and what was not. */
  readonly forget: () => void;
}

export function createStamps({ stampOf }: Pick<Files, 'stampOf'>): Stamps {
  let stamps = new Map<string, string>();
  const keep = (isKept: (path: string) => boolean): void => {
    stamps = new Map([...stamps].filter(([path]) => isKept(path)));
  };
  return {
    note: (path, stamp) => void stamps.set(path, stamp),
    async unchanged(paths) {
      const known = [...new Set(paths)].filter(path => stamps.has(path));
      const isSame = async (path: string) => (await stampOf(path)) === stamps.get(path);
      const same = await Promise.all(known.map(isSame));
      const found = new Set(known.filter((_, at) => same[at]));
      keep(path => found.has(path));
      return found;
    },
    distrust(places) {
      const isTouched = atOrBelow(places);
      keep(path => !isTouched(path));
    },
    forget: () => stamps.clear(),
  };
}
