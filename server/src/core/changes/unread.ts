import type { Code } from '../model/codes.ts';
import type { Problem } from '../model/problem.ts';

const UNREAD: readonly Code[] = [
  'conflict-marker',
  'text-encoding',
  'file-too-large',
  'yaml-syntax',
  'id-missing',
  'id-invalid',
  'formula-syntax',
  'settings-syntax',
];

/** True for what keeps a text, or a part of it, from being read as it is meant. */
export function isUnread({ code }: Pick<Problem, 'code'>): boolean {
  return UNREAD.includes(code);
}
