/**
 * One case of a table: a value in each column, by its place among the values of the column, and what comes of it. Undefined
 * where the case is of whatever stands in the column.
 */
export interface Sample {
  readonly values: readonly (number | undefined)[];
  /** Equal where the same comes of two cases. */
  readonly result: string;
}

/** Cases of which the same comes. */
export interface GroupedRow {
  readonly cells: readonly GroupedCell[];
  /** The first of its cases, by its place among the samples. */
  readonly first: number;
}

/**
 * The values of a column that a row is for, and those of the rows beside it, each in ascending order; undefined where it is for
 * whatever stands there.
 */
export type GroupedCell = { readonly values: readonly number[]; readonly others: readonly number[] } | undefined;

/**
 * Groups cases into few rows; `sizes` is how many values each column has. Columns are decided on from the left: values that lead
 * to the same stand together, and what no case tells apart makes no difference. No two samples are of the same. Rows stand in
 * the order of the values.
 */
export function groupedRows(samples: readonly Sample[], sizes: readonly number[]): readonly GroupedRow[] {
  const rows: GroupedRow[] = [];
  if (samples.length > 0) collect(treeOf(samples, sizes), [], rows);
  return rows;
}

type Node = Fork | Leaf;

/** By the values of a column that some case has, in ascending order, what stands in the columns behind it. */
interface Fork {
  readonly children: ReadonlyMap<number, Node>;
}

interface Leaf {
  readonly children?: undefined;
  readonly result: string;
  readonly first: number;
}

function treeOf(samples: readonly Sample[], sizes: readonly number[]): Node {
  const nodeOf = (cases: readonly number[], column: number): Node => {
    const size = sizes[column];
    if (size === undefined) {
      const first = cases[0] ?? 0;
      return { result: samples[first]?.result ?? '', first };
    }
    const all = Array.from({ length: size }, (_, value) => value);
    const placeOf = (at: number) => samples[at]?.values[column];
    if (cases.every(at => placeOf(at) === undefined)) {
      const node = nodeOf(cases, column + 1);
      return { children: new Map(all.map(value => [value, node])) };
    }
    const children = all.flatMap(value => {
      const own = cases.filter(at => (placeOf(at) ?? value) === value);
      return own.length === 0 ? [] : [[value, nodeOf(own, column + 1)] as const];
    });
    return { children: new Map(children) };
  };
  return nodeOf([...samples.keys()], 0);
}

function collect(node: Node, cells: readonly GroupedCell[], rows: GroupedRow[]): void {
  if (node.children === undefined) {
    rows.push({ cells, first: node.first });
    return;
  }
  const groups = groupsOf(node.children);
  for (const { values, node: child } of groups) {
    const others = [...node.children.keys()].filter(value => !values.includes(value));
    collect(child, [...cells, groups.length === 1 ? undefined : { values, others }], rows);
  }
}

/** Values of a column that lead to the same. */
interface Group {
  readonly values: readonly number[];
  readonly node: Node;
}

function groupsOf(children: Fork['children']): readonly Group[] {
  const groups: Group[] = [];
  for (const [value, node] of children) {
    const at = groups.findIndex(group => together(group.node, node) !== undefined);
    const group = groups[at];
    const joined = group && together(group.node, node);
    if (group && joined) groups[at] = { values: [...group.values, value], node: joined };
    else groups.push({ values: [value], node });
  }
  return groups;
}

/** Two parts of a table as one; undefined where there is a case of both with another result in each. */
function together(a: Node, b: Node): Node | undefined {
  if (a === b) return a;
  if (a.children === undefined || b.children === undefined) {
    if (a.children || b.children || a.result !== b.result) return undefined;
    return { result: a.result, first: Math.min(a.first, b.first) };
  }
  const children = new Map(a.children);
  for (const [value, node] of b.children) {
    const own = children.get(value);
    const both = own ? together(own, node) : node;
    if (both === undefined) return undefined;
    children.set(value, both);
  }
  return { children: new Map([...children].sort(([one], [other]) => one - other)) };
}
