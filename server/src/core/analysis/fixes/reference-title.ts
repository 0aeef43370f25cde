import type { Fixer } from '../fix.ts';
import { titleOf } from './ids.ts';
import { preferred, replacing, textArgument } from './make.ts';
import { declarationOf } from './places.ts';

/** Writes the id of the action whose title is cited, or the title of the action that is. */
export const fixReferenceTitle: Fixer = context => {
  const { workspace, file, problem } = context;
  if (problem.variant === 'stale') {
    const title = textArgument(problem.args, 'own');
    return [preferred('replace', { args: { text: title }, edits: [replacing(file, problem.span, title)] })];
  }
  const text = textArgument(problem.args, 'meant');
  // An action does not refer to itself.
  if (declarationOf(context)?.id === text) return [];
  return [
    preferred('cite', {
      args: { id: text, title: titleOf(workspace, file, text) },
      edits: [replacing(file, problem.span, text)],
    }),
  ];
};
