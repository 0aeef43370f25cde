import type { Fixer } from '../fix.ts';
import { titleOf } from './ids.ts';
import { other, replacing } from './make.ts';

/** Writes one of the ids that exist nearby. */
export const fixReferenceUnknown: Fixer = ({ workspace, file, problem }) => {
  const { near } = problem.args;
  // A key names an action with the slug of its référentiel.
  const prefix = /^[a-z][a-z0-9_]*_/.exec(file.text.slice(problem.span.start, problem.span.end))?.[0] ?? '';
  return (Array.isArray(near) ? near : []).map((id: string) => {
    const text = `${prefix}${id}`;
    return other('cite', {
      args: { id: text, title: titleOf(workspace, file, id) },
      edits: [replacing(file, problem.span, text)],
    });
  });
};
