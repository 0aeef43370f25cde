import type { SourceFile } from '../../model/source.ts';
import { DESCRIPTION_SECTION } from '../../model/words.ts';
import { textOf } from '../../text/span.ts';
import { isDescription, untitledText } from '../facts/descriptions.ts';
import type { Bone } from '../facts/skeleton.ts';
import type { Edit, Fixer } from '../fix.ts';
import { boneOf } from './in-file.ts';
import { inserting, lineEnd, preferred, replacing, safe, textArgument, wholeLines } from './make.ts';
import { declarationOf } from './places.ts';

/** Writes the title above the text; where the action has one further down, moves the text below it. */
export const fixDescriptionTitleMissing: Fixer = context => {
  const { file, problem } = context;
  const bone = boneOf(file, declarationOf(context)?.entry);
  if (bone === undefined || untitledText(file, bone)?.start !== problem.span.start) return [];
  const edits = titlingDescription(file, bone);
  if (edits.length === 0) return [];
  if (problem.variant !== 'none') return [preferred('merge-section', { args: { title: DESCRIPTION_SECTION }, edits })];
  return [safe('insert-line', { args: { line: textArgument(problem.args, 'line') }, edits })];
};

/** Puts the text right below the block of an action under the title of its description; no edits where there is none. */
export function titlingDescription(file: SourceFile, bone: Bone): readonly Edit[] {
  const text = untitledText(file, bone);
  if (text === undefined) return [];
  const eol = lineEnd(file);
  const lines = wholeLines(file, text);
  const section = bone.sections.find(isDescription);
  if (section === undefined) {
    const signs = '#'.repeat(bone.expectedDepth + 1);
    return [inserting(file, lines.start, `${signs} ${DESCRIPTION_SECTION}${eol}`)];
  }
  const below = wholeLines(file, section.titleSpan).end;
  return [replacing(file, lines, ''), inserting(file, below, `${textOf(file.text, text)}${eol}${eol}`)];
}
