import { fieldOf, itemsOfField } from '../../parse/fields.ts';
import { questionsOf } from '../../parse/personalisation/questions.ts';
import type { Fixer } from '../fix.ts';
import { addingItem, removingItem } from './list-items.ts';
import { other, preferred, textArgument } from './make.ts';
import { fieldAt } from './places.ts';

/** Has the question list the action whose rule asks it. */
export const fixQuestionUnlisted: Fixer = ({ workspace, problem: { args, related } }) => {
  const [place] = related ?? [];
  const file = place && workspace.around.get(place.file);
  const question = file && questionsOf(file).find(({ idSpan }) => idSpan.start === place.span.start);
  if (file === undefined || question === undefined) return [];
  const action = textArgument(args, 'action');
  const edit = addingItem(file, question.entry, 'actions', action);
  return edit ? [preferred('list-action', { args: { action, question: question.id }, edits: [edit] })] : [];
};

/** Where stands what is listed in vain: actions in a question, questions in an action. */
const LISTS: Readonly<Record<string, string>> = { action: 'actions', listed: 'questions' };

/** Takes the action out of the list of the question that none of its rules asks, or the question out of that of the action. */
export const fixQuestionUnused: Fixer = context => {
  const { file, problem } = context;
  const key = problem.variant === undefined ? undefined : LISTS[problem.variant];
  if (key === undefined) return [];
  const entry = fieldAt(context)?.entry;
  const field = entry && fieldOf(entry, key);
  const item = entry && itemsOfField(entry, key).find(({ span }) => span.start === problem.span.start);
  const edit = field && item && removingItem(file, field, item);
  return edit ? [other('remove-text', { args: { text: item.text }, edits: [edit] })] : [];
};
