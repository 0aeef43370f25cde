import { addTo } from '../memory/grouped.ts';
import type { PersistentMap } from '../memory/persistent-map.ts';
import { trimmed } from '../memory/trimmed.ts';
import { compareIds } from '../model/id.ts';
import type { Action, ActionSource, Dialect, Referential, WeighedAction } from '../model/referential.ts';
import type { ReferentialSettings } from '../model/settings.ts';
import type { SourceFile } from '../model/source.ts';
import { actionsById, pointsById, sourcesById } from './by-id.ts';
import { compareFiles, declaredIn, declaredOtherwise, nameGivenBy } from './declared.ts';
import { points2021 } from './points-2021.ts';
import { points2023 } from './points-2023.ts';
import { points2026, type WeightLevels } from './points-2026.ts';
import { duplicatesIn } from './sources.ts';
import { dialectOf, isTransition, measureLevelOf, talliesOf } from './tallies.ts';
import { actionWithId, type Change, EMPTY_TREE, type Own, withChanges, withMeasureLevel } from './tree.ts';

/** What is known of the référentiel of a folder: enough to take in what changes there. */
export type Known = Pick<Referential, 'files' | 'root' | 'measureLevel'>;

/**
 * The référentiel that the measure files of one folder make. Of what was there `before`, a change of prose keeps the tree
 * and its points, any other the subtrees that it does not touch. Made in one step or in many, it is the same.
 */
export function referentialOf(
  folder: string,
  files: PersistentMap<SourceFile>,
  settings: ReferentialSettings = {},
  before?: Known,
): Referential {
  const tallies = talliesOf(files);
  const measureLevel = settings.measureLevel ?? measureLevelOf(tallies);
  const root = rootOf(files, measureLevel, before);
  const dialect = dialectOf(tallies, settings.platform);
  const sources = sourcesById(root, files);
  const name = settings.name ?? nameIn(sources.get(''));
  const levels = { measureLevel, isTransition: isTransition(name, tallies) };
  const weighed = weighedAs(dialect, root, levels);
  return {
    folder,
    name,
    dialect,
    platform: settings.platform ?? (dialect === '2026' ? '2026' : '2023'),
    ...levels,
    files,
    root,
    weighed,
    actions: actionsById(root),
    points: pointsById(weighed),
    sources,
    duplicates: duplicatesIn(root, files),
  };
}

function weighedAs(dialect: Dialect, root: Action, levels: WeightLevels): WeighedAction {
  switch (dialect) {
    case '2021':
      return points2021(root, levels.measureLevel);
    case '2023':
      return points2023(root);
    case '2026':
      return points2026(root, levels);
  }
}

/** The tree of what the files declare, with the subtrees of the one before that are the same. */
function rootOf(files: PersistentMap<SourceFile>, measureLevel: number, before: Known | undefined): Action {
  const root = before === undefined ? EMPTY_TREE : atMeasureLevel(before, measureLevel);
  const changes = [...changedIds(files, before)].map(([id, changed]): Change => {
    const paths = new Set([...(actionWithId(root, id)?.declaredIn ?? []), ...changed]);
    return [id, ownOf(files, id, [...paths])];
  });
  changes.sort(([a], [b]) => compareIds(a, b));
  return withChanges(root, changes, measureLevel);
}

function atMeasureLevel(before: Known, measureLevel: number): Action {
  return before.measureLevel === measureLevel ? before.root : withMeasureLevel(before.root, measureLevel);
}

/** The ids that some files declare otherwise than before, with the paths of those files. */
function changedIds(
  files: PersistentMap<SourceFile>,
  before: Known | undefined,
): ReadonlyMap<string, readonly string[]> {
  const changed = new Map<string, string[]>();
  for (const path of before ? files.changesSince(before.files) : files.keys()) {
    for (const id of declaredOtherwise(before?.files.get(path), files.get(path))) {
      addTo(changed, id, path);
    }
  }
  return changed;
}

/** What an action has of its own by those of these files that declare it: what the first of them says, in their order. */
function ownOf(files: PersistentMap<SourceFile>, id: string, paths: readonly string[]): Own | undefined {
  const declaring = paths.flatMap(path => {
    const file = files.get(path);
    const declarations = file && declaredIn(file).get(id);
    return file && declarations ? [{ file, declarations }] : [];
  });
  if (declaring.length > 1) declaring.sort((a, b) => compareFiles(a.file, b.file));
  const [counting] = declaring;
  const first = counting?.declarations[0];
  return (
    first && {
      title: first.entry.title,
      category: first.category,
      written: first.weight,
      beginsFile: first === counting?.file.declarations[0] && first.entry.depth === 1,
      declaredIn: trimmed(declaring.flatMap(({ file, declarations }) => declarations.map(() => file.path))),
    }
  );
}

function nameIn(root: ActionSource | undefined): string | undefined {
  return root && nameGivenBy(root.declaration);
}
