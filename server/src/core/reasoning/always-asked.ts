import type { QuestionAsked } from '../model/personalisation.ts';

/** Questions as if each were asked of everybody: then an answer counts wherever it is given. */
export function alwaysAsked<Of extends QuestionAsked>(questions: ReadonlyMap<string, Of>): ReadonlyMap<string, Of> {
  return new Map(Array.from(questions, ([id, one]) => [id, { ...one, types: [], visibility: undefined }]));
}
