import { say } from '../../../l10n/say.ts';
import type { UnknownAnswer } from '../core/impact/unknown-answers.ts';

/** What of a mixture no version knows, in the current language. */
export function sayUnknownAnswer({ question, answer, choices }: UnknownAnswer): string {
  if (answer === undefined)
    return say('Neither version asks the question “{question}”: nobody answers it.', { question });
  if (choices.length === 0)
    return say('The answer to “{question}” is a share from 0 to 1, not “{answer}”.', { question, answer });
  return say('“{answer}” is no answer to “{question}”. Use one of: {known}.', {
    answer,
    question,
    known: choices.join(', '),
  });
}
