import type { Rule } from './heard.ts';
import { ACTION_RULES } from './rules/actions.ts';
import { ANSWER_RULES } from './rules/answers.ts';
import { COMPLETION_RULES } from './rules/completion.ts';
import { DIAGNOSTIC_RULES } from './rules/diagnostics.ts';
import { EDIT_RULES } from './rules/edits.ts';
import { MESSAGE_RULES } from './rules/messages.ts';
import { placesStandInTheirTexts } from './rules/places.ts';
import { READING_RULES } from './rules/reading.ts';
import { SYMBOL_RULES } from './rules/symbols.ts';

/** What the protocol demands of a server towards a client, by name. */
export const RULES: Readonly<Record<string, Rule>> = {
  ...ACTION_RULES,
  ...ANSWER_RULES,
  ...COMPLETION_RULES,
  ...DIAGNOSTIC_RULES,
  ...EDIT_RULES,
  ...MESSAGE_RULES,
  placesStandInTheirTexts,
  ...READING_RULES,
  ...SYMBOL_RULES,
};
