import { referenceFrom } from '../index/references.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Problem } from '../model/problem.ts';
import type { SourceFile } from '../model/source.ts';
import { questionNamed } from './subject/question-subject.ts';

/** What is cited and missing. */
export interface Missing {
  readonly what: 'action' | 'question' | 'choice' | 'indicator' | 'rule';
  /** As it is cited; of a rule, that of its action. */
  readonly id: string;
}

/** What a problem says is missing; undefined where it says something else, or cites it by what can be no id. */
export function missingIn(workspace: Workspace, file: SourceFile, problem: Problem): Missing | undefined {
  const { code, variant, args, span } = problem;
  const found = typeof args['found'] === 'string' ? args['found'] : '';
  const named = (what: Missing['what']) => (NAME.test(found) ? { what, id: found } : undefined);
  switch (code) {
    case 'reference-unknown': {
      const reference = referenceFrom(workspace, file, span.start);
      return reference && { what: 'action', id: reference.to };
    }
    case 'formula-action':
      return named('action');
    case 'formula-name':
      return variant === 'action' || variant === 'question' || variant === 'choice' ? named(variant) : undefined;
    case 'formula-question':
      return named('question');
    case 'formula-choice':
      return variant === 'choix' ? named('choice') : undefined;
    case 'indicator-unknown':
      return variant === 'case' ? undefined : named('indicator');
    case 'question-unused': {
      const action = actionListed(workspace, file, problem);
      return action === undefined ? undefined : { what: 'rule', id: action };
    }
    default:
      return undefined;
  }
}

/** The action that a question lists and whose rules do not ask it. */
function actionListed(workspace: Workspace, { path }: SourceFile, { args, span }: Problem): string | undefined {
  const question = questionNamed(workspace, args['id'], path);
  const listed = question?.actions.find(item => item.span.start === span.start) ?? question?.actions[0];
  return listed?.text;
}

/** What an id of a question, a choice or an indicator is made of: it becomes a value of YAML. */
const NAME = /^[a-z][\w.-]*$/i;
