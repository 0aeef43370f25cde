import { questionsNear } from '../../index/questions-near.ts';
import type { Problem } from '../../model/problem.ts';
import { indicatorsById } from '../../scoring/indicative/indicative-scores.ts';
import type { FixContext, Fixer } from '../fix.ts';
import { textArgument } from './make.ts';
import { soundOnly } from './sound.ts';
import { fixSuggested } from './suggested.ts';

/** Writes the id that was most probably meant, beside the title of the question, choice or indicator that has it. */
export const fixNamed: Fixer = context => {
  const id = textArgument(context.problem.args, 'suggestion');
  const title = titleOf(context, id);
  // An indicator that names itself would be computed from itself.
  const fixes = kindOf(context.problem) === 'indicator' ? soundOnly(fixSuggested(context)) : fixSuggested(context);
  return title === '' ? fixes : fixes.map(fix => ({ ...fix, name: 'cite', args: { id, title } }));
};

function titleOf({ workspace, file, problem }: FixContext, id: string): string {
  const questions = questionsNear(workspace, file.path);
  switch (kindOf(problem)) {
    case 'question':
      return questions.get(id)?.entry.title ?? '';
    case 'choice': {
      const question = questions.get(textArgument(problem.args, 'question'));
      return question?.choices.find(choice => choice.id === id)?.title ?? '';
    }
    case 'indicator':
      return indicatorsById(workspace).get(id)?.entry.title ?? '';
    case undefined:
      return '';
  }
}

function kindOf({ code, variant }: Problem): 'question' | 'choice' | 'indicator' | undefined {
  if (code === 'indicator-unknown') return 'indicator';
  if (code === 'formula-question' || (code === 'formula-name' && variant === 'question')) return 'question';
  return code === 'formula-choice' || (code === 'formula-name' && variant === 'choice') ? 'choice' : undefined;
}
