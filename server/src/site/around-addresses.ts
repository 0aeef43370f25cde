import { aroundOf } from '../core/features/around.ts';
import { actionsFrom } from '../core/index/tree.ts';
import type { Workspace } from '../core/index/workspace.ts';
import type { Referential } from '../core/model/referential.ts';
import type { Entry } from '../core/model/source.ts';
import { entryName } from '../core/parse/entry-name.ts';

/** What an entry is known by here: its file, and where it begins. */
export function entryKey(path: string, offset: number): string {
  return `${path}\n${offset}`;
}

/** What an entry around the measures is found by on its page. */
export function aroundAnchor(kind: string, id: string): string {
  return `${kind}-${id.replace(/\s+/g, '-')}`;
}

/** By the files and places of entries around the measures, the page of the first action that each surrounds. */
export function homesAround(
  workspace: Workspace,
  pageOf: (referential: Referential, id: string) => string,
): ReadonlyMap<string, string> {
  const homes = new Map<string, string>();
  for (const referential of workspace.referentials) {
    for (const action of actionsFrom(referential.root)) {
      for (const { path, kind, id } of aroundOf(workspace, referential, action)) {
        const file = workspace.around.get(path);
        // What is said twice of one thing stands on one page.
        for (const entry of file?.entries.filter(one => file.kind === kind && entryName(kind, one) === id) ?? []) {
          const key = entryKey(path, entry.span.start);
          if (!homes.has(key)) homes.set(key, pageOf(referential, action.id));
        }
      }
    }
  }
  return homes;
}

/** By the files and places of entries around the measures, where they stand on their pages: of two by one name, the first alone. */
export function anchorsAround(
  workspace: Workspace,
  pageOf: (path: string, entry: Entry) => string,
): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  const taken = new Set<string>();
  for (const file of workspace.around.values()) {
    for (const entry of file.entries) {
      const id = entryName(file.kind, entry);
      const anchor = aroundAnchor(file.kind, id);
      const address = `${pageOf(file.path, entry)}#${anchor}`;
      if (id !== '' && !taken.has(address)) anchors.set(entryKey(file.path, entry.span.start), anchor);
      taken.add(address);
    }
  }
  return anchors;
}
