import { BINARY_ANSWERS } from '../../model/personalisation.ts';
import type { KnownQuestion } from './known.ts';

/** What may be answered to a question by name; nothing to one that is answered by a number, or of an unknown type. */
export function answersTo({ type, choices }: KnownQuestion): readonly string[] {
  if (type === 'binaire') return BINARY_ANSWERS;
  return type === 'choix' ? choices : [];
}
