import type { Fixer } from '../fix.ts';
import { other, replacing } from './make.ts';

/** Writes the weight of the block into the text. */
export const fixWeightInProse: Fixer = ({ file, problem }) => {
  const { actual } = problem.args;
  const { start, end } = problem.span;
  const number = /^\d+(?:[.,]\d+)?/.exec(file.text.slice(start, end))?.[0];
  if (typeof actual !== 'number' || number === undefined) return [];
  const text = String(Math.round(actual * 100) / 100).replace('.', ',');
  return [other('replace', { args: { text }, edits: [replacing(file, { start, end: start + number.length }, text)] })];
};
