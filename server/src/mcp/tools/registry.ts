import type { Tool } from '../tool.ts';
import { check } from './check.ts';
import { citedBy } from './cited-by.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { find } from './find.ts';
import { fix } from './fix.ts';
import { format } from './format.ts';
import { formula } from './formula.ts';
import { rename } from './rename.ts';
import { score } from './score.ts';
import { weight } from './weight.ts';

/** Every tool, in the order in which they are listed. */
export const TOOLS: readonly Tool[] = [
  find,
  weight,
  citedBy,
  explain,
  check,
  score,
  diff,
  formula,
  format,
  fix,
  rename,
];
