import { CATEGORIES } from '../../model/words.ts';
import type { Fixer } from '../fix.ts';
import { inserting, lineEnd, other } from './make.ts';
import { declarationOf } from './places.ts';

/** Adds one of the three categories. */
export const fixCategoryMissing: Fixer = context => {
  const { file } = context;
  const block = declarationOf(context)?.entry.block;
  if (block === undefined) return [];
  return CATEGORIES.map(text => {
    const edits = [inserting(file, block.content.end, `categorie: ${text}${lineEnd(file)}`)];
    return other('insert-key', { args: { key: 'categorie', value: text }, edits });
  });
};
