import { DESCRIPTION_SECTION } from '../../model/words.ts';
import { textOf } from '../../text/span.ts';
import { isDescription, untitledText } from '../facts/descriptions.ts';
import { skeletonOf } from '../facts/skeleton.ts';
import type { Fixer } from '../fix.ts';
import { inserting, lineEnd, preferred, replacing, safe, textArgument, wholeLines } from './make.ts';

/** Writes the title above the text; where the action has one further down, moves the text below it. */
export const fixDescriptionTitleMissing: Fixer = ({ file, problem }) => {
  const bone = skeletonOf(file).find(one => untitledText(file, one)?.start === problem.span.start);
  const text = bone && untitledText(file, bone);
  if (bone === undefined || text === undefined) return [];
  const eol = lineEnd(file);
  const lines = wholeLines(file, text);
  if (problem.variant === 'none') {
    const line = textArgument(problem.args, 'line');
    return [safe('insert-line', { args: { line }, edits: [inserting(file, lines.start, `${line}${eol}`)] })];
  }
  const section = bone.sections.find(isDescription);
  if (section === undefined) return [];
  const below = wholeLines(file, section.titleSpan).end;
  const edits = [replacing(file, lines, ''), inserting(file, below, `${textOf(file.text, text)}${eol}${eol}`)];
  return [preferred('merge-section', { args: { title: DESCRIPTION_SECTION }, edits })];
};
