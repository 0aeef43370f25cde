import { ALL_KEYS } from '../../model/keys.ts';
import { indentOf, linePattern } from './line.ts';
import type { Repairer } from './repair.ts';

const NO_SPACE = linePattern('([ \\t]*NAME)[ \\t]*:[\\u00a0\\u202f]*(?![ \\t]|//|$)(.*)');

/** `points:20` or `points :20`, whose key YAML does not see; an address is no such line. */
export const addSpace: Repairer = line => line.replace(NO_SPACE, '$1: $2');

const OTHER_SIGN = linePattern('([ \\t]*NAME)[ \\t]*[=;：,][ \\t]*(\\S.*)');
const NO_SIGN = linePattern('([ \\t]*(NAME))[ \\t\\u00a0]+(\\S.*)');

/** `points 20`, `points = 20`; of several words, where the first one is the name of a key. */
export const addColon: Repairer = line => {
  if (/:(?:[ \t]|$)/.test(line)) return line;
  if (OTHER_SIGN.test(line)) return line.replace(OTHER_SIGN, '$1: $2');
  const [, opening = '', name = '', value = ''] = NO_SIGN.exec(line) ?? [];
  return ALL_KEYS.has(name) || (name !== '' && /^[^\s:]+$/.test(value.trim())) ? `${opening}: ${value}` : line;
};

const KEY = linePattern('[ \\t\\u00a0]+(NAME[ \\t]*:(?:[ \\t].*)?)');

/** Keys stand at the start of their line. */
export const outdent: Repairer = line => line.replace(KEY, '$1');

/** At least below each other, where others are set in as well. */
export const alignKey: Repairer = (line, { keyAbove }) => `${indentOf(keyAbove ?? '')}${line.trimStart()}`;

const DASHED = linePattern('[ \\t]*[-*•–—+][ \\t\\u00a0]*(NAME[ \\t]*:[ \\t].*)');

/** `- points: 20` */
export const removeDash: Repairer = line => line.replace(DASHED, '$1');

const EMPHASIS = linePattern(
  '[ \\t]*(\\*\\*|\\*|`|__|“|«[ \\u00a0]?)(NAME)(?:(?:\\1|”|[ \\u00a0]?»)[ \\t]*:|:\\1)[ \\t]*(.*)',
);

/** `**points**: 20`: Markdown counts for nothing in a block. */
export const plainKey: Repairer = line => line.replace(EMPHASIS, '$2: $3');

const SECOND_KEY = linePattern('([ \\t]*)(NAME[ \\t]*:[ \\t]+\\S.*?)[ \\t]*[,;]?[ \\t]+((NAME)[ \\t]*:[ \\t].*)');

/** `id: 1.1.1, points: 20` */
export const divide: Repairer = line => {
  const [, indent = '', first = '', second = '', name = ''] = SECOND_KEY.exec(line) ?? [];
  return ALL_KEYS.has(name) ? `${indent}${first}\n${indent}${second}` : line;
};
