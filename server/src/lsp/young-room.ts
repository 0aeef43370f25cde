/** How much room V8 gives to young things, which it looks through whenever that is full. */
import { constants, type NodeGCPerformanceDetail, type PerformanceEntry, PerformanceObserver } from 'node:perf_hooks';
import v8 from 'node:v8';

/** In bytes: what V8 has when it has read the program. */
const LEAST = 4 * 2 ** 20;
/** Of all that is kept. */
const SHARE = 1 / 20;

export interface YoungRoom {
  /** Has V8 work under the flags that it had at its start. */
  readonly setAside: <Result>(work: () => Result) => Result;
}

const setGrowth = (factor: number): void => v8.setFlagsFromString(`--semi-space-growth-factor=${factor}`);

// The program is read, and nothing else of it has run (`main`): what does, once, would double the room.
setGrowth(1);

/**
 * Keeps the room for young things as it is, or lets it grow to a share of what is kept. As V8 would have
 * it while thousands of files are read, it is a fifth of all memory; without growth, what V8 takes from an idle program never
 * comes back, and a third of a switch of branch of thousands of files is then spent on looking through it.
 */
export function keepYoungRoom(): YoungRoom {
  let grows = false;
  const keep = (): void => setGrowth(grows ? 2 : 1);
  new PerformanceObserver(list => {
    // Only a look at old things takes room away.
    if (!grows && !list.getEntries().some(isMajor)) return;
    grows = youngRoom() < Math.max(LEAST, SHARE * v8.getHeapStatistics().used_heap_size);
    keep();
  }).observe({ entryTypes: ['gc'] });
  return {
    setAside(work) {
      setGrowth(2);
      try {
        return work();
      } finally {
        keep();
      }
    },
  };
}

/** In bytes. */
function youngRoom(): number {
  return v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? LEAST;
}

/** The types of Node do not tell what its entries hold. */
function isMajor(entry: PerformanceEntry & { readonly detail?: NodeGCPerformanceDetail }): boolean {
  return entry.detail?.kind !== constants.NODE_PERFORMANCE_GC_MINOR;
}
