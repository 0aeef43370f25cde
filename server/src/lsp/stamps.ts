import type { Files } from '../files/files.ts';
import { atOrBelow } from './at-or-below.ts';

/** What each file looked like when it was last read as one of all: of those that still do, none is read again. */
export interface Stamps {
  /** Of some files, those that look as they did; from now on, these are all that is known. */
  readonly unchanged: (paths: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Whatever they look like, these files, and those below these folders, are to be read the next time, too. */
  readonly distrust: (places: readonly string[]) => void;
  /** Nobody knows what was read, and what was not. */
  readonly forget: () => void;
}

export function createStamps(files: Files): Stamps {
  let stamps: ReadonlyMap<string, string> = new Map();
  return {
    async unchanged(paths) {
      const before = stamps;
      const now = await Promise.all([...new Set(paths)].map(async path => [path, await files.stampOf(path)] as const));
      stamps = new Map(now.flatMap(([path, stamp]) => (stamp === undefined ? [] : [[path, stamp] as const])));
      return new Set([...stamps].flatMap(([path, stamp]) => (before.get(path) === stamp ? [path] : [])));
    },
    distrust(places) {
      const isTouched = atOrBelow(places);
      stamps = new Map([...stamps].filter(([path]) => !isTouched(path)));
    },
    forget() {
      stamps = new Map();
    },
  };
}
