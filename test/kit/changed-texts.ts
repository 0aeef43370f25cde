import assert from 'node:assert/strict';
import type { Changes, Edit } from '../../server/src/core/analysis/fix.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';

/** Texts by path. */
export type Texts = ReadonlyMap<string, string>;

/** Texts after changes as editors make them: edits that do not overlap, then new files and names that nothing has. */
export function changedTexts(texts: Texts, { edits, creates, renames }: Changes): Texts {
  const changed = new Map(texts);
  for (const path of new Set(edits.map(({ file }) => file))) changed.set(path, textWith(texts, path, edits));
  for (const { path, text } of creates) {
    assert(!changed.has(path), `${path} is there already`);
    changed.set(path, text);
  }
  for (const { from, to } of renames) {
    const text = changed.get(from);
    assert(text !== undefined, `${from} is not there`);
    assert(!changed.has(to), `${to} is there already`);
    changed.delete(from);
    changed.set(to, text);
  }
  return changed;
}

/** One of them after the edits that are its own. */
export function textWith(texts: Texts, path: string, edits: readonly Edit[]): string {
  const text = texts.get(path);
  assert(text !== undefined, `${path} is not there`);
  const own = edits.filter(({ file }) => file === path).toSorted((a, b) => a.span.start - b.span.start);
  own.forEach((edit, at) => {
    assert((own[at - 1]?.span.end ?? 0) <= edit.span.start && edit.span.end <= text.length, 'edits overlap');
  });
  return applyEdits(text, own);
}
