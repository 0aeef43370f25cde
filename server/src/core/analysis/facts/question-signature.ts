import { memory } from '../../memory/memory.ts';
import type { QuestionAsked } from '../../model/personalisation.ts';

/** All of a question that decides who is asked it and what may be answered, as one text: the same where that is the same. */
export function questionSignature(question: QuestionAsked): string {
  return signed(question, [], () => {
    const { id, type, choices, types, visibility } = question;
    return JSON.stringify([
      id,
      type,
      choices.map(choice => choice.id),
      types.map(({ text }) => text),
      visibility?.text,
    ]);
  });
}

const signed = memory<QuestionAsked, string>();
