import { sourceOf } from '../index/sources.ts';
import type { Action, Referential } from '../model/referential.ts';
import { type Origin, originsOf } from '../parse/origins.ts';
import type { Both } from './both.ts';

/** What an action says that it continues, and the action of its id did not say. */
export function newOrigins({ before, after }: Both<Referential>, action: Action): readonly Origin[] {
  const [path] = action.declaredIn;
  if (path === undefined || before.files.get(path) === after.files.get(path)) return [];
  const now = sourceOf(after.files, action);
  const origins = now ? originsOf(now.declaration.entry) : [];
  if (origins.length === 0) return [];
  const old = before.sources.get(action.id);
  const known = new Set(old && originsOf(old.declaration.entry).map(({ text }) => text));
  return origins.filter(({ text }) => !known.has(text));
}
