import type { Changes, Edit, Rename } from '../analysis/fix.ts';
import { applyEdits } from '../text/edits.ts';
import { span } from '../text/span.ts';
import type { Renumbered } from './renumber.ts';

/** The text of a file as it is; undefined where there is none. */
export type TextOf = (path: string) => string | undefined;

/**
 * Changes that any editor can make: where files take the names of each other, their texts change places instead, so that every
 * new name is free and no name is needed meanwhile. Of a row of files that each take the name of the next, only the first gets
 * another name, that of the last, which is free.
 */
export function settled({ edits, renames }: Pick<Renumbered, 'edits' | 'renames'>, textOf: TextOf): Changes {
  const byFrom = new Map(renames.map(rename => [rename.from, rename]));
  const givers = new Map(renames.map(({ from, to }) => [to, from]));
  const direct: Rename[] = [];
  const exchanged = new Map<string, string>();
  for (const { from, to } of renames) {
    if (byFrom.has(to)) exchanged.set(to, from);
    else if (!givers.has(from)) direct.push({ from, to });
    else {
      const first = firstOf(givers, from);
      direct.push({ from: first, to });
      exchanged.set(first, from);
    }
  }
  const rewritten = [...exchanged].flatMap(([path, from]) => rewriting(path, from, edits, textOf) ?? []);
  return {
    edits: [...edits.filter(({ file }) => !exchanged.has(file)), ...rewritten],
    creates: [],
    renames: direct,
    deletes: [],
  };
}

/** The first of a row of files at whose end one stands. */
function firstOf(givers: ReadonlyMap<string, string>, last: string): string {
  let first = last;
  for (let giver = givers.get(first); giver !== undefined; giver = givers.get(first)) first = giver;
  return first;
}

function rewriting(path: string, from: string, edits: readonly Edit[], textOf: TextOf): Edit | undefined {
  const [held, text] = [textOf(path), textOf(from)];
  if (held === undefined || text === undefined) return undefined;
  const own = edits.filter(({ file }) => file === from);
  return { file: path, span: span(0, held.length), text: applyEdits(text, own) };
}
