import { prefixesOf } from '../../index/references.ts';
import type { Fixer } from '../fix.ts';
import { preferred, replacing, textArgument } from './make.ts';

/** Writes the prefix of the only référentiel before an id that lacks one. */
export const fixReferenceMalformed: Fixer = ({ workspace, file, problem }) => {
  const [only, ...others] = workspace.referentials;
  const prefix = only && others.length === 0 ? prefixesOf(only)[0] : undefined;
  if (problem.variant !== 'no-prefix' || prefix === undefined) return [];
  const text = `${prefix}_${textArgument(problem.args, 'text')}`;
  return [preferred('replace', { args: { text }, edits: [replacing(file, problem.span, text)] })];
};
