import { changedActions } from '../index/changed-actions.ts';
import { isActionId } from '../model/id.ts';
import type { Action, Referential } from '../model/referential.ts';
import { wordsOf } from './facts/title-words.ts';

/**
 * How a rule on references looks at actions that a file does not mention: it says at which, and is asked again about the file
 * when one of them comes, goes or is renamed.
 */
export interface Beyond {
  /** Those whose ids differ from one in a single segment. */
  readonly like: (referential: Referential, id: string) => Referential;
  /** Those of a level whose titles have one of some significant words. */
  readonly titled: (referential: Referential, level: number, words: ReadonlySet<string>) => Referential;
}

/** What rules look at beyond a file, noted as keys. */
export interface Noted {
  readonly beyond: Beyond;
  readonly keys: ReadonlySet<string>;
}

export function noting(): Noted {
  const keys = new Set<string>();
  return {
    keys,
    beyond: {
      like(referential, id) {
        for (const pattern of patternsOf(id)) keys.add(keyOf(referential, pattern));
        return referential;
      },
      titled(referential, level, words) {
        for (const word of words) keys.add(keyOf(referential, `${level} ${word}`));
        return referential;
      },
    },
  };
}

/** The keys under which the actions that differ between two versions of a référentiel can have been looked at. */
export function keysChanged(before: Referential, after: Referential): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [old, now] of changedActions(before.root, after.root)) {
    for (const action of [old, now]) for (const key of action ? ownKeys(action) : []) keys.add(keyOf(after, key));
  }
  return keys;
}

function ownKeys(action: Action): string[] {
  return [...patternsOf(action.id), ...Array.from(wordsOf(action), word => `${action.level} ${word}`)];
}

/** An id with each of its segments left open: `1.2.3` gives `*.2.3`, `1.*.3`, `1.2.*`. */
function patternsOf(id: string): string[] {
  // No action is like a number that can be no id, however long that is.
  if (id === '' || !isActionId(id)) return [];
  const segments = id.split('.');
  return segments.map((_, at) => segments.with(at, '*').join('.'));
}

function keyOf({ folder }: Referential, what: string): string {
  return `${folder}\n${what}`;
}
