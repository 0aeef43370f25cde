import { folded } from '../../model/plain-words.ts';

/** The columns of one state of play in an export, from 0. */
export interface Group {
  /** The title above them, `État des lieux actuel`. */
  readonly title: string;
  readonly potential: number;
  /** The points done, planned and not done. */
  readonly points: Columns;
  /** What they are of the potential. */
  readonly shares: Columns;
  readonly status: number;
}

type Columns = readonly [done: number, planned: number, notDone: number];

/** Where an export holds what. */
export interface Layout {
  /** The row of the headers, from 0. */
  readonly headers: number;
  /** At least one, in the order of the columns. */
  readonly groups: readonly [Group, ...(readonly Group[])];
}

/** The header of the ids, with which the row of headers begins. */
export const FIRST_HEADER = 'N°';

/** Each group begins with it; what stands behind the last one are people and documents. */
const FIRST_OF_GROUP = 'Potentiel personnalisé';

/** A header as it is compared: people and programs change capitals and spaces, but `% fait` is none of `Fait`. */
function named(header: string): string {
  return `${header.includes('%') ? '%' : ''}${folded(header)}`;
}

/** A text that a spreadsheet might take for a formula is exported behind an apostrophe. */
export function unescaped(text: string): string {
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** Finds the columns of an export; undefined for a table that is none. */
export function layoutOf(rows: readonly (readonly string[])[]): Layout | undefined {
  const headers = rows.findIndex(row => row[0]?.trim() === FIRST_HEADER);
  const names = (rows[headers] ?? []).map(named);
  const starts = names.flatMap((name, at) => (name === named(FIRST_OF_GROUP) ? [at] : []));
  const found = starts.flatMap((potential, at): readonly Group[] => {
    const end = starts[at + 1] ?? names.length;
    // The columns of a single one may stand in any order.
    const start = starts.length === 1 ? 0 : potential;
    const column = (name: string) => names.slice(0, end).indexOf(named(name), start);
    const points: Columns = [column('Points faits'), column('Points programmés'), column('Points pas faits')];
    const shares: Columns = [column('% fait'), column('% programmé'), column('% pas fait')];
    const status = column('Statut');
    if ([...points, ...shares, status].includes(-1)) return [];
    return [{ title: unescaped(rows[headers - 1]?.[potential]?.trim() ?? ''), potential, points, shares, status }];
  });
  const [first, ...others] = found;
  return first && { headers, groups: [first, ...others] };
}
