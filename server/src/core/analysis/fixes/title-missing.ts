import type { SourceFile } from '../../model/source.ts';
import { TITLE } from '../../skeletons/action.ts';
import type { Fix, Fixer } from '../fix.ts';
import { inserting, lineEnd, other, preferred, removingLines, replacing, titleToWrite, wholeLines } from './make.ts';
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
      return [insertingTitle(file, start, `# ${TITLE}${lineEnd(file)}`)];
    }
    case 'action': {
      const signs = /^[ \t]*#+/.exec(file.text.slice(start))?.[0] ?? '';
      const at = start + signs.length;
      const titled = insertingTitle(file, at, ` ${TITLE}`);
      // Signs alone, which nothing was written below, were perhaps never meant.
      return bone?.entry?.block
        ? [titled]
        : [titled, other('remove-line', { edits: [removingLines(file, problem.span)] })];
    }
    case 'block':
    case 'numbered-block': {
      if (bone === undefined) return [];
      return [insertingTitle(file, start, `${'#'.repeat(bone.expectedDepth)} ${TITLE}${lineEnd(file)}`)];
    }
    default:
      return [];
  }
};

function insertingTitle(file: SourceFile, offset: number, text: string): Fix {
  return other('insert-title', { edits: [inserting(file, offset, text)], ...titleToWrite(file.path, text, offset) });
}
