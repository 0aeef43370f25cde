import { type Message, say } from './say.ts';

/** A kind of action, or of what stands around actions, as a word amid a sentence: the one that has an accent included. */
export function sayKind(kind: Message | 'referential'): string {
  return say(kind === 'referential' ? 'référentiel' : kind);
}
