import { compareIds } from '../../model/id.ts';
import type { Entry, SourceFile } from '../../model/source.ts';
import { textOf } from '../../text/span.ts';
import type { Bone } from '../facts/skeleton.ts';
import type { Fix, Fixer } from '../fix.ts';
import { renumbering } from './ids.ts';
import { boneOf } from './in-file.ts';
import { inserting, lineEnd, other, replacing, textArgument } from './make.ts';
import { fieldAt } from './places.ts';
import { soundOnly } from './sound.ts';

/** Moves an action to its place among its siblings; or gives it the number that is missing where it stands. */
export const fixIdSequence: Fixer = context => {
  const { file, problem } = context;
  const entry = fieldAt(context)?.entry;
  const bone = boneOf(file, entry);
  if (entry === undefined || bone?.parent === undefined) return [];
  if (problem.variant === 'wrong') {
    const id = textArgument(problem.args, 'expected');
    return soundOnly([other('renumber', { args: { id, title: entry.title }, edits: renumbering(file, entry, id) })]);
  }
  // A gap is left: others may cite what stands behind it.
  return problem.variant === 'gap' ? [] : soundOnly(moving(file, entry, bone, bone.parent.children));
};

function moving(file: SourceFile, entry: Entry, { id = '', title }: Bone, siblings: readonly Bone[]): Fix[] {
  const next = siblings.find(sibling => compareIds(sibling.id ?? '', id) > 0)?.entry;
  const at = next?.span.start ?? siblings.at(-1)?.entry?.span.end;
  if (at === undefined || (at >= entry.span.start && at <= entry.span.end)) return [];
  const text = textOf(file.text, entry.span);
  const moved = /[\r\n]$/.test(text) ? text : `${text}${lineEnd(file)}`;
  const before = /[\r\n]$/.test(file.text.slice(0, at)) ? '' : lineEnd(file);
  const edits = [inserting(file, at, `${before}${moved}`), replacing(file, entry.span, '')];
  return [other('move-action', { args: { id, title }, edits })];
}
