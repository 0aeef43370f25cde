import { compareIds, levelOf } from '../model/id.ts';
import type { ActionSource, Dialect, Referential } from '../model/referential.ts';
import type { ReferentialSettings } from '../model/settings.ts';
import type { SourceFile } from '../model/source.ts';
import { textOfField } from '../parse/fields.ts';
import { points2021 } from './points-2021.ts';
import { points2023 } from './points-2023.ts';
import { declareTheSame, sourcesOf } from './sources.ts';
import { assembleTree } from './tree.ts';

/**
 * The référentiel that the measure files of one folder make. The order of the files does not matter. Of what was there
 * `before`, under the same settings, the tree and its points are kept when only prose has changed; else the subtrees that
 * are the same.
 */
export function referentialOf(
  folder: string,
  measureFiles: readonly SourceFile[],
  settings: ReferentialSettings = {},
  before?: Referential,
): Referential {
  const files = [...measureFiles].sort(byFirstId);
  const { sources, duplicates } = sourcesOf(files);
  if (before && declareTheSame(files, before.files)) {
    return { ...before, name: settings.name ?? slugOf(sources), files, sources, duplicates };
  }
  const measureLevel = settings.measureLevel ?? measureLevelOf(files);
  const tree = assembleTree(sources, measureLevel, before?.measureLevel === measureLevel ? before : undefined);
  const dialect = dialectOf(files);
  return {
    folder,
    name: settings.name ?? slugOf(sources),
    dialect,
    measureLevel,
    files,
    sources,
    duplicates,
    ...tree,
    points: dialect === '2023' ? points2023(tree.root) : points2021(tree.root, measureLevel),
  };
}

/** 2023 if most blocks use `identifiant` or any uses `pourcentage`, else 2021/22. */
function dialectOf(files: readonly SourceFile[]): Dialect {
  let balance = 0;
  for (const { declarations } of files) {
    for (const { usesPercent, idKey } of declarations) {
      if (usesPercent) return '2023';
      if (idKey !== undefined) balance += idKey === 'identifiant' ? 1 : -1;
    }
  }
  return balance > 0 ? '2023' : '2021';
}

/** The commonest level among the first titles of the files; of two equally common ones, the deeper. */
function measureLevelOf(files: readonly SourceFile[]): number {
  const counts = new Map<number, number>();
  for (const file of files) {
    const level = levelOf(firstId(file) ?? '');
    if (level > 0) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([level, count], [other, otherCount]) => otherCount - count || other - level);
  return ranked[0]?.[0] ?? 3;
}

function slugOf(sources: ReadonlyMap<string, ActionSource>): string | undefined {
  const root = sources.get('')?.declaration.entry;
  return root && (textOfField(root, 'referentiel') || undefined);
}

function firstId(file: SourceFile): string | undefined {
  return file.declarations[0]?.id;
}

// By id, so that the first of two equal ids does not depend on how a disk lists its files; of two files that begin with
// one id, the one that is named after it comes before its copies.
function byFirstId(a: SourceFile, b: SourceFile): number {
  const ids = compareIds(firstId(a) ?? '', firstId(b) ?? '');
  if (ids !== 0) return ids;
  const named = Number(isNamedAfterId(b)) - Number(isNamedAfterId(a));
  return named !== 0 ? named : a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function isNamedAfterId(file: SourceFile): boolean {
  return file.path.endsWith(`/${firstId(file)}.md`);
}
