/** What is forgotten: what nothing holds any more. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const gc: () => void = runInNewContext('gc');

/** A collection that is under way already keeps what was there when it began: the next one does not. */
export function collect(): void {
  gc();
  gc();
}

/** Long enough for a busy machine. In milliseconds. */
const PATIENCE = 10_000;

/**
 * How many are left of what was to be forgotten. The engine itself may hold one as long as it compiles what has touched it,
 * beside the program: collections go on until none is left, or nobody believes in it any more.
 */
export async function leftOf(refs: readonly WeakRef<object>[]): Promise<number> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    // What a weak reference was made to, or was looked at by, lives until the end of the turn.
    await new Promise(setImmediate);
    collect();
    const left = refs.filter(ref => ref.deref() !== undefined).length;
    if (left === 0 || Date.now() > end) return left;
  }
}
