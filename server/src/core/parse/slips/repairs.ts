import type { SlipReason } from '../../model/slip.ts';
import { addColon, addSpace, alignKey, divide, outdent, plainKey, removeDash } from './key-repairs.ts';
import type { Repairer } from './repair.ts';
import { alignItem, makeItem, setAside, setIn, writeComment } from './text-repairs.ts';
import { closeBracket, closeQuote, commentOut, quoteAnew, quoteColon, quoteSign } from './value-repairs.ts';

/** What to try on a line that cannot be read, the most probable first. */
export const REPAIRS: readonly (readonly [SlipReason, Repairer])[] = [
  ['no-space', addSpace],
  ['indent', outdent],
  ['dash-key', removeDash],
  ['comment', writeComment],
  ['bullet', makeItem],
  ['item-indent', alignItem],
  ['no-colon', addColon],
  ['sign', plainKey],
  ['no-quote', closeQuote],
  ['inner-quote', quoteAnew],
  ['no-bracket', closeBracket],
  ['two-keys', divide],
  ['rest', commentOut],
  ['colon', quoteColon],
  ['sign', quoteSign],
  ['wrapped', setIn],
  ['prose', setAside],
];

/** What is left to try where none of these helps on any line. */
export const LAST_REPAIRS: readonly (readonly [SlipReason, Repairer])[] = [['indent', alignKey]];
