/** Of parts below this length the engine (V8) makes a text of their own by itself. */
const LEAST = 13;

/**
 * A copy of a part of a text that is to outlive it: the engine keeps the whole of a text for the sake of the smallest part
 * that was cut out of it, so that a title would keep every version of its file.
 */
export function detached(part: string): string {
  // Joined, the two are a text of their own: what is cut out of that keeps no other.
  return part.length < LEAST ? part : ` ${part}`.slice(1);
}
