/** Which row of the view of changes is meant where a command names none. Pure. */
import type { ChangeNode } from './nodes.ts';

type Row = Pick<ChangeNode, 'key'>;

/** While VS Code fetches the rows anew it knows of no selection: what is meant is kept by its key. */
export interface MeantRow {
  /** VS Code tells of a selection: none while a row that was clicked is being fetched, and the one before is meant no more. */
  readonly selected: (rows: readonly Row[]) => void;
  /** A row was clicked. */
  readonly clicked: (row: Row) => void;
  /** The row that is meant, of those that there are now; `known` is what VS Code knows to be selected. */
  readonly among: (rows: ReadonlyMap<string, ChangeNode>, known: readonly Row[]) => ChangeNode | undefined;
}

export function createMeantRow(): MeantRow {
  let key: string | undefined;
  return {
    selected: ([row]) => {
      key = row?.key;
    },
    clicked: row => {
      key = row.key;
    },
    among: (rows, [known]) => rows.get(known?.key ?? key ?? ''),
  };
}

/** All rows by their keys. */
export function rowsByKey(nodes: readonly ChangeNode[]): ReadonlyMap<string, ChangeNode> {
  const rows = new Map<string, ChangeNode>();
  const add = (node: ChangeNode): void => {
    rows.set(node.key, node);
    node.children.forEach(add);
  };
  nodes.forEach(add);
  return rows;
}
