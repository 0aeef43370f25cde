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

/** Takes the action out of the list of the question that none of its rules asks. */
export const fixQuestionUnused: Fixer = context => {
  const { file, problem } = context;
  if (problem.variant !== 'action') return [];
  const entry = fieldAt(context)?.entry;
  const field = entry && fieldOf(entry, 'actions');
  const item = entry && itemsOfField(entry, 'actions').find(({ span }) => span.start === problem.span.start);
  const edit = field && item && removingItem(file, field, item);
  return edit ? [other('remove-text', { args: { text: item.text }, edits: [edit] })] : [];
};
