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

/** By the values of a column, what stands in the columns behind it; undefined for a value that no case has. */
interface Fork {
  readonly children: readonly (Node | undefined)[];
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
    const placeOf = (at: number) => samples[at]?.values[column];
    if (cases.every(at => placeOf(at) === undefined)) {
      return { children: new Array<Node>(size).fill(nodeOf(cases, column + 1)) };
    }
    const children = Array.from({ length: size }, (_, value) => {
      const own = cases.filter(at => (placeOf(at) ?? value) === value);
      return own.length === 0 ? undefined : nodeOf(own, column + 1);
    });
    return { children };
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
    const others = groups
      .filter(group => group.values !== values)
      .flatMap(group => group.values)
      .sort((a, b) => a - b);
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
  for (const [value, node] of children.entries()) {
    if (node !== undefined && !isTakenIn(groups, value, node)) groups.push({ values: [value], node });
  }
  return groups;
}

/** Takes a value into the first group that it may stand in; false where there is none. */
function isTakenIn(groups: Group[], value: number, node: Node): boolean {
  for (const [at, group] of groups.entries()) {
    const joined = together(group.node, node);
    if (joined === undefined) continue;
    groups[at] = { values: [...group.values, value], node: joined };
    return true;
  }
  return false;
}

/** Two parts of a table as one; undefined where there is a case of both with another result in each. */
function together(a: Node, b: Node): Node | undefined {
  if (a === b) return a;
  if (a.children === undefined || b.children === undefined) {
    if (a.children || b.children || a.result !== b.result) return undefined;
    return a.first < b.first ? a : b;
  }
  const children: (Node | undefined)[] = [];
  for (const [value, own] of a.children.entries()) {
    const other = b.children[value];
    const both = own && other ? together(own, other) : (own ?? other);
    if (both === undefined && own && other) return undefined;
    children.push(both);
  }
  return { children };
}
