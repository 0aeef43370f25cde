import { DESCRIPTION_SECTION } from '../../model/words.ts';
import { textOf } from '../../text/span.ts';
import { isDescription, untitledText } from '../facts/descriptions.ts';
import type { Fixer } from '../fix.ts';
import { boneOf } from './in-file.ts';
import { inserting, lineEnd, preferred, replacing, safe, textArgument, wholeLines } from './make.ts';
import { declarationOf } from './places.ts';

/** Writes the title above the text; where the action has one further down, moves the text below it. */
export const fixDescriptionTitleMissing: Fixer = context => {
  const { file, problem } = context;
  const bone = boneOf(file, declarationOf(context)?.entry);
  const text = bone && untitledText(file, bone);
  if (bone === undefined || text?.start !== problem.span.start) return [];
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
