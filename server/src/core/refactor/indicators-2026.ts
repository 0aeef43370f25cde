import { viewAround } from '../analysis/around-view.ts';
import { nearestPlatform } from '../analysis/facts/nearest-platform.ts';
import type { Edit } from '../analysis/fix.ts';
import { inserting, lineEnd } from '../analysis/fixes/make.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Entry, SourceFile } from '../model/source.ts';
import { kindOf } from '../parse/classify.ts';
import { fieldOf } from '../parse/fields.ts';
import { DEMANDED_2026 } from '../skeletons/around.ts';

/**
 * What the platform of 2026 demands of indicators, written into those that come under it between two workspaces: as a new one has it.
 * Those that were under it already are left as they are.
 */
export function indicators2026(before: Workspace, after: Workspace): readonly Edit[] {
  const [was, is] = [viewAround(before), viewAround(after)];
  return [...after.around.values()].flatMap(file => {
    const isNew = nearestPlatform(is, file.path) === '2026' && nearestPlatform(was, file.path) !== '2026';
    return isNew ? file.entries.flatMap(entry => demandedOf(file, entry)) : [];
  });
}

function demandedOf(file: SourceFile, entry: Entry): readonly Edit[] {
  const { block } = entry;
  if (block === undefined || block.fault || kindOf(entry) !== 'indicator') return [];
  const lines = DEMANDED_2026.filter(([key]) => fieldOf(entry, key) === undefined).map(
    ([key, value]) => `${key}: ${value}${lineEnd(file)}`,
  );
  return lines.length === 0 ? [] : [inserting(file, block.content.end, lines.join(''))];
}
