import type { Problem } from '../../core/model/problem.ts';

/** Which lists of problems show places of other files: they change with those files. */
export interface RelatedFiles {
  /** Notes the problems of a path as they are now. */
  readonly note: (path: string, problems: readonly Problem[]) => void;
  /** The paths whose problems show a place in one of these files. */
  readonly showing: (files: readonly string[]) => readonly string[];
}

export function createRelatedFiles(): RelatedFiles {
  const shownBy = new Map<string, ReadonlySet<string>>();
  const showing = new Map<string, Set<string>>();
  const forget = (file: string, path: string): void => {
    showing.get(file)?.delete(path);
    if (showing.get(file)?.size === 0) showing.delete(file);
  };
  return {
    note(path, problems) {
      const before = shownBy.get(path);
      const now = new Set(problems.flatMap(({ related = [] }) => related.map(({ file }) => file)));
      for (const file of before ?? []) if (!now.has(file)) forget(file, path);
      for (const file of now) showing.set(file, (showing.get(file) ?? new Set()).add(path));
      if (now.size > 0) shownBy.set(path, now);
      else shownBy.delete(path);
    },
    showing: files => files.flatMap(file => [...(showing.get(file) ?? [])]),
  };
}
