import type { Named } from '../../index/prefixes.ts';
import { folderOf } from '../../index/workspace.ts';
import { addTo } from '../../memory/grouped.ts';
import { memory } from '../../memory/memory.ts';
import type { SourceFile } from '../../model/source.ts';
import type { Span } from '../../text/span.ts';
import type { AroundView } from '../around-view.ts';
import type { PlacedFinding } from '../rule.ts';

/** Something that its id names: a question, a piece of evidence, an indicator, an entry of rules. */
export interface Identified {
  readonly file: SourceFile;
  readonly id: string;
  readonly idSpan: Span;
}

/**
 * Each one whose id another before it has that stands around the same référentiel, with the place of the first: of two
 * copies side by side, neither is wrong.
 */
export function twinsIn({ referentials }: AroundView, all: readonly Identified[]): readonly PlacedFinding[] {
  // What is the same list has the same twins, as long as the folders of the référentiels are the same.
  return found(all, [JSON.stringify(referentials.map(({ folder }) => folder))], () => twinsAmong(referentials, all));
}

const found = memory<readonly Identified[], readonly PlacedFinding[]>();

function twinsAmong(referentials: readonly Named[], all: readonly Identified[]): readonly PlacedFinding[] {
  const referentialsAround = around(referentials);
  const first = new Map<string, Map<Named | undefined, Identified>>();
  return all.flatMap((one): PlacedFinding[] => {
    const known = first.get(one.id) ?? new Map<Named | undefined, Identified>();
    first.set(one.id, known);
    const served = referentialsAround(folderOf(one.file.path));
    const twin = served.map(referential => known.get(referential)).find(before => before !== undefined);
    for (const referential of served) if (!known.has(referential)) known.set(referential, one);
    const related = twin && [{ file: twin.file.path, span: twin.idSpan }];
    return related ? [{ file: one.file.path, span: one.idSpan, args: { id: one.id }, related }] : [];
  });
}

type Served = readonly (Named | undefined)[];

/**
 * The référentiels that a file of a folder belongs to: those in the nearest folder around it that holds any, as `v1` holds
 * both `v1/questions` and `v1/actions`. Where there is none at all, files belong together.
 */
function around(referentials: readonly Named[]): (folder: string) => Served {
  const held = new Map<string, Named[]>();
  for (const referential of referentials) {
    for (const folder of foldersFrom(referential.folder)) addTo(held, folder, referential);
  }
  return folder => {
    for (const outer of foldersFrom(folder)) {
      const inside = held.get(outer);
      if (inside) return inside;
    }
    return [undefined];
  };
}

/** A folder and those around it, the outermost last. */
function* foldersFrom(folder: string): Generator<string> {
  for (let outer = folder; outer !== ''; outer = folderOf(outer)) yield outer;
  yield '';
}
