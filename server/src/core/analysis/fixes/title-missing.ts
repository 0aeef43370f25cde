import { TITLE } from '../../skeletons/action.ts';
import type { Fixer } from '../fix.ts';
import { inserting, lineEnd, other, preferred, removingLines, replacing, wholeLines } from './make.ts';
import { boneAt } from './places.ts';

/** Writes a title to be filled in, or takes away the signs of one. */
export const fixTitleMissing: Fixer = context => {
  const { file, problem } = context;
  const { start } = wholeLines(file, problem.span);
  const bone = boneAt(context);
  switch (problem.variant) {
    case 'file': {
      const signs = /^[ \t]*#+/.exec(file.text.slice(start))?.[0];
      const at = { start, end: start + (signs?.length ?? 0) };
      if (signs !== undefined)
        return [preferred('set-level', { args: { level: '#' }, edits: [replacing(file, at, '#')] })];
      return [other('insert-title', { edits: [inserting(file, start, `# ${TITLE}${lineEnd(file)}`)] })];
    }
    case 'action': {
      const signs = /^[ \t]*#+/.exec(file.text.slice(start))?.[0] ?? '';
      const at = start + signs.length;
      const titled = other('insert-title', { edits: [inserting(file, at, ` ${TITLE}`)] });
      // Signs alone, which nothing was written below, were perhaps never meant.
      return bone?.entry?.block
        ? [titled]
        : [titled, other('remove-line', { edits: [removingLines(file, problem.span)] })];
    }
    case 'block':
    case 'numbered-block': {
      if (bone === undefined) return [];
      const line = `${'#'.repeat(bone.expectedDepth)} ${TITLE}${lineEnd(file)}`;
      return [other('insert-title', { edits: [inserting(file, start, line)] })];
    }
    default:
      return [];
  }
};
