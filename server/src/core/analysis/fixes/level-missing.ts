import { sumOf } from '../../index/sum.ts';
import { folderOf, referentialOfFile } from '../../index/workspace.ts';
import { writtenNumber } from '../../model/decimals.ts';
import { levelOf, parentId } from '../../model/id.ts';
import type { Referential } from '../../model/referential.ts';
import { keyLine, nestedSkeleton } from '../../skeletons/action.ts';
import { type Skeleton, textOfSkeleton } from '../../skeletons/skeleton.ts';
import type { Edit, Fixer } from '../fix.ts';
import { idKeyOf } from './ids.ts';
import { placeOfChild } from './insert-child.ts';
import { lineEndOfFiles, preferred, textArgument, titleToWrite } from './make.ts';
import { missingAbove } from './missing-above.ts';

/**
 * Adds the action that is missing: among the children of its parent where a file declares that, else in a file of its own
 * with every level above it that is missing too.
 */
export const fixLevelMissing: Fixer = context => {
  const { workspace, file, problem } = context;
  const referential = referentialOfFile(workspace, file.path);
  const missing = textArgument(problem.args, 'missing');
  if (referential === undefined || missing === '') return [];
  const above = missingAbove(referential, missing);
  const [top = missing] = above;
  const parent = parentId(top);
  if (parent !== undefined && parent !== '' && levelOf(top) < referential.measureLevel) {
    const edit = insertion(referential, parent, above);
    return edit
      ? [
          preferred('insert-action', {
            args: { id: top, parent, parentTitle: referential.actions.get(parent)?.title ?? '' },
            edits: [edit],
            ...titleToWrite(edit.file, edit.text, edit.span.start),
          }),
        ]
      : [];
  }
  const path = `${folderOf(file.path)}/${top}.md`;
  if (workspace.files.has(path)) return [];
  const text = textOfSkeleton(actions(referential, above, 1), lineEndOfFiles(referential));
  const args = { id: top, name: `${top}.md` };
  return [preferred('create-file', { args, creates: [{ path, text }], ...titleToWrite(path, text) })];
};

function insertion(referential: Referential, parent: string, ids: readonly string[]): Edit | undefined {
  const [id = ''] = ids;
  const source = referential.sources.get(parent);
  const place = source && placeOfChild(source, id);
  return place?.insert(textOfSkeleton(actions(referential, ids, place.depth), place.lineEnd));
}

/** Actions one inside the other, with titles to be filled in. */
function actions(referential: Referential, ids: readonly string[], depth: number): Skeleton {
  return nestedSkeleton(
    ids.map((id, at) => ({
      depth: depth + 2 * at,
      keys: [keyLine(idKeyOf(referential), id), ...weightLines(referential, id, ids[at + 1])],
      sections: [],
    })),
  );
}

// Beside siblings with points, an action without any would be worth nothing.
function weightLines(referential: Referential, id: string, below: string | undefined): string[] {
  const { actions, sources, dialect } = referential;
  const siblings = actions.get(parentId(id) ?? '')?.children.filter(child => parentId(child.id) === parentId(id)) ?? [];
  const orphans = [...actions.values()].filter(action => sources.has(action.id) && parentId(action.id) === id);
  const total = sumOf(orphans.map(({ written: { points } }) => points ?? 0));
  const isWeighed = dialect !== '2021' && siblings.some(({ written: { points } }) => points !== undefined);
  return isWeighed && below === undefined && total > 0 ? [`points: ${writtenNumber(total)}`] : [];
}
