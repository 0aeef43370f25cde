import { prefixesOf } from '../../index/prefixes.ts';
import { qualifiedId } from '../../model/id.ts';
import type { Fix, Fixer } from '../fix.ts';
import { preferred, replacing, textArgument } from './make.ts';

/** Writes the prefix of the only référentiel before an id that lacks one; puts commas between ids that stand in one item. */
export const fixReferenceMalformed: Fixer = ({ workspace, file, problem }) => {
  const written = textArgument(problem.args, 'text');
  const write = (text: string): readonly Fix[] => {
    return [preferred('replace', { args: { text }, edits: [replacing(file, problem.span, text)] })];
  };
  const several = written.split(/[\s;/|]+/).filter(part => part !== '');
  if (several.length > 1 && several.every(part => qualifiedId(part) !== undefined)) return write(several.join(', '));
  const [only, ...others] = workspace.referentials;
  const prefix = only && others.length === 0 ? prefixesOf(only)[0] : undefined;
  return problem.variant !== 'no-prefix' || prefix === undefined ? [] : write(`${prefix}_${written}`);
};
