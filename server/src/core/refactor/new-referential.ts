import { fileNameOf, folderOf, type Workspace } from '../index/workspace.ts';
import { isPrefix } from '../model/id.ts';
import { CATEGORIES, DESCRIPTION_SECTION } from '../model/words.ts';
import { entrySkeleton, keyLine, nestedSkeleton, rootKeys } from '../skeletons/action.ts';
import { firstHole, textOfSkeleton } from '../skeletons/skeleton.ts';
import { type Plan, planned, refused } from './plan.ts';

/**
 * A référentiel of the fewest files that make one, in a folder that holds no measures: its root, an axis with a sub-axis, a
 * measure with a sub-action. Written as those of the platform are since 2023.
 */
export function planNewReferential({ files }: Workspace, folder: string, name: string): Plan {
  if (!isPrefix(name)) return refused('name-invalid', { name });
  const held = [...files.values()].find(({ path, kind }) => kind === 'measure' && folderOf(path) === folder);
  if (held) return refused('folder-taken', { file: fileNameOf(held.path) });
  const root = entrySkeleton({ depth: 1, keys: rootKeys(ID, name), sections: [DESCRIPTION_SECTION] });
  const axes = nestedSkeleton([entry(1, '1'), entry(3, '1.1')]);
  const measure = nestedSkeleton([
    entry(1, '1.1.1', [keyLine('points', '10')]),
    entry(3, '1.1.1.1', [keyLine('pourcentage', '100'), keyLine('categorie', CATEGORIES[0])]),
  ]);
  const path = (file: string) => `${folder}/${file}.md`;
  const creates = [
    { path: path(name), text: textOfSkeleton(root) },
    { path: path('1'), text: textOfSkeleton(axes) },
    { path: path('1.1.1'), text: textOfSkeleton(measure) },
  ];
  return planned({ creates }, { file: path(name), span: firstHole(root) });
}

const ID = 'identifiant';

function entry(depth: number, id: string, keys: readonly string[] = []) {
  return { depth, keys: [keyLine(ID, id), ...keys], sections: [DESCRIPTION_SECTION] };
}
