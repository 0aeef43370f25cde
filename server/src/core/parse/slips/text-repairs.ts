import { ALL_KEYS } from '../../model/keys.ts';
import { indentOf, keyedLine, linePattern } from './line.ts';
import type { Repairer } from './repair.ts';

const ITEM = /^[ \t]*-(?:[ \t]|$)/;
const BULLET = /^([ \t]*)(?:[-*•●○▪◦·–—+])[ \t\u00a0]*(?=\S)/;

/** `• cae_1.1`, `-cae_1.1`, and `cae_1.1` among items. */
export const makeItem: Repairer = (line, { above = '' }) => {
  if (ITEM.test(line) || /:(?:[ \t]|$)/.test(line)) return line;
  const isInList = ITEM.test(above) || BULLET.test(above) || /:[ \t]*$/.test(above);
  if (!isInList) return line;
  const indent = ITEM.test(above) ? indentOf(above) : indentOf(line).replaceAll('\t', '  ');
  if (BULLET.test(line)) return line.replace(BULLET, `${indent}- `);
  const isInItems = ITEM.test(above) && indentOf(line).length >= Math.max(1, indentOf(above).length);
  return isInItems || /^\S+$/.test(line.trim()) ? `${indent}- ${line.trim()}` : line;
};

/** Items stand below each other, and are set in by spaces. */
export const alignItem: Repairer = (line, { above = '' }) => {
  if (!ITEM.test(line)) return line;
  return `${ITEM.test(above) ? indentOf(above) : '  '}${line.trimStart()}`;
};

/** `// à revoir`, `<!-- à revoir -->` */
export const writeComment: Repairer = line =>
  line.replace(/^([ \t]*)(?:\/\/+|<!--)[ \t]*(.*?)[ \t]*(?:-->)?[ \t]*$/, '$1# $2');

const UNKEYED = linePattern('[ \\t]*(?![-#])(?!NAME[ \\t]*:(?:[ \\t]|$)).*\\p{L}{2}.*');

/** A text that goes on in a line of its own, below one of several words or a list that is open. */
export const setIn: Repairer = (line, { above = '' }) => {
  const { value = '' } = keyedLine(above) ?? {};
  const isOpen = /^\[[^\]]*$/.test(value) || (value.includes(' ') && !/^["'[{]/.test(value));
  return isOpen && UNKEYED.test(line) && !ALL_KEYS.has(firstWord(line)) ? `  ${line.trimStart()}` : line;
};

/** A text that belongs to no key: what YAML is not to read. */
export const setAside: Repairer = line =>
  UNKEYED.test(line) && !ALL_KEYS.has(firstWord(line)) ? `# ${line.trimStart()}` : line;

function firstWord(line: string): string {
  return /^\S+/.exec(line.trimStart())?.[0] ?? '';
}
