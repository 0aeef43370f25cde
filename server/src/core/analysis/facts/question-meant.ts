import { nearest } from '../../model/nearest.ts';
import { QUESTION_TYPES } from '../../model/personalisation.ts';
import type { Entry, Field } from '../../model/source.ts';
import { meantKey } from './keys.ts';

/** The two keys that make a question of what lists actions (domain, section 4). */
const TELLING = ['type', 'thematique_id'] as const;

/** An entry that counts as evidence, for it lists actions, but has a key that questions alone have. */
export interface QuestionMeant {
  /** The key that tells. */
  readonly telling: Field;
  /** The one that is missing beside it; undefined where it is there, but misspelt. */
  readonly missing: string | undefined;
}

/** The question that an entry is meant to be which counts as evidence; undefined where nothing tells that it is one. */
export function questionMeant({ block }: Entry): QuestionMeant | undefined {
  const found = (block?.fields ?? []).flatMap(field => {
    const key = meantKey(field.key, 'question')?.meant ?? field.key;
    return TELLING.some(one => one === key) ? [{ key, field }] : [];
  });
  const telling = found.find(({ key, field }) => key !== 'type' || asksOfType(field))?.field;
  return telling && { telling, missing: TELLING.find(one => found.every(({ key }) => key !== one)) };
}

/** Indicators have a `type` as well. */
function asksOfType({ value }: Field): boolean {
  return value.kind === 'scalar' && nearest(value.text, QUESTION_TYPES) !== undefined;
}
