import { referenceFrom } from '../../index/references.ts';
import type { Fixer } from '../fix.ts';
import { other, replacing } from './make.ts';

/** Writes one of the ids that exist nearby. */
export const fixReferenceUnknown: Fixer = ({ workspace, file, problem }) => {
  const { near } = problem.args;
  // A key names an action with the slug of its référentiel, which may be another than that of the file.
  const prefix = /^[a-z][a-z0-9_]*_/i.exec(file.text.slice(problem.span.start, problem.span.end))?.[0] ?? '';
  const meant = referenceFrom(workspace, file, problem.span.start)?.referential;
  return (Array.isArray(near) ? near : []).map((id: string) => {
    const text = `${prefix}${id}`;
    const title = meant?.actions.get(id)?.title ?? '';
    return other('cite', { args: { id: text, title }, edits: [replacing(file, problem.span, text)] });
  });
};
