import { withdrawalAt } from '../../parse/review/write-review.ts';
import type { TextFixer } from '../fix.ts';
import { preferred } from './make.ts';

/** Takes away the approval whose fingerprint is marked. */
export const fixApproval: TextFixer = ({ file, problem: { span } }) => {
  const edit = withdrawalAt(file.text, span.start);
  return edit === undefined ? [] : [preferred('withdraw-approval', { edits: [{ file: file.path, ...edit }] })];
};
