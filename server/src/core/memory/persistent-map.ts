import { addAll } from './long-lists.ts';
import { memory } from './memory.ts';

interface Node<Value> {
  readonly key: string;
  readonly value: Value;
  readonly left: Node<Value> | undefined;
  readonly right: Node<Value> | undefined;
  readonly size: number;
}

type Tree<Value> = Node<Value> | undefined;

/**
 * An immutable map in the order of its keys. A change copies the path to one key and shares all else with the map before
 * (a weight-balanced tree), so that two versions are compared, and what is known of their parts is kept, at the cost of
 * what differs.
 */
export class PersistentMap<Value> implements ReadonlyMap<string, Value> {
  readonly #root: Tree<Value>;

  private constructor(root: Tree<Value>) {
    this.#root = root;
  }

  static readonly EMPTY: PersistentMap<never> = new PersistentMap<never>(undefined);

  /** Of entries that have one value for each key. */
  static of<Value>(entries: Iterable<readonly [string, Value]>): PersistentMap<Value> {
    const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
    return new PersistentMap(balanced(sorted, 0, sorted.length));
  }

  get size(): number {
    return sizeOf(this.#root);
  }

  get(key: string): Value | undefined {
    return nodeAt(this.#root, key)?.value;
  }

  has(key: string): boolean {
    return nodeAt(this.#root, key) !== undefined;
  }

  /** The map with these values; undefined takes a key out. The same map where nothing differs. */
  withAll(changes: Iterable<readonly [string, Value | undefined]>): PersistentMap<Value> {
    if (this.#root === undefined) {
      const left = [...new Map(changes)].filter((entry): entry is [string, Value] => entry[1] !== undefined);
      return left.length === 0 ? this : PersistentMap.of(left);
    }
    let root: Tree<Value> = this.#root;
    for (const [key, value] of changes) root = value === undefined ? without(root, key) : withValue(root, key, value);
    return root === this.#root ? this : new PersistentMap(root);
  }

  /** The keys whose values differ, in order; parts that both maps share are not looked at. */
  changesSince(before: PersistentMap<Value>): string[] {
    const changed: string[] = [];
    compare(before.#root, this.#root, changed);
    return changed;
  }

  /** Parts of it, of at most so many keys each, in order: what is known of them is known of this map. Keys between two are in none. */
  *parts(most: number): Generator<PersistentMap<Value>> {
    for (const root of partsOf(this.#root, most)) yield new PersistentMap(root);
  }

  /**
   * Prepares a summary of all values, in the order of the keys. That of a part which two maps share is computed once, as
   * long as the arguments that the values are seen under stay the same.
   */
  static summary<Value, Result, Args extends readonly unknown[] = []>(
    of: (value: Value, ...args: Args) => Result,
    join: (a: Result, b: Result) => Result,
    nothing: Result,
  ): (map: PersistentMap<Value>, ...args: Args) => Result {
    const known = memory<Node<Value>, Result>();
    const summed = (node: Node<Value>, args: Args): Result =>
      known(node, args, () => {
        const { left, right, value } = node;
        const upTo = left ? join(summed(left, args), of(value, ...args)) : of(value, ...args);
        return right ? join(upTo, summed(right, args)) : upTo;
      });
    return (map, ...args) => (map.#root ? summed(map.#root, args) : nothing);
  }

  /** Prepares the map of other values under the same keys; what two maps share, their results share. */
  static mapped<Value, Result, Args extends readonly unknown[] = []>(
    of: (value: Value, ...args: Args) => Result,
  ): (map: PersistentMap<Value>, ...args: Args) => PersistentMap<Result> {
    const known = memory<Node<Value>, Node<Result>>();
    const made = (node: Node<Value>, args: Args): Node<Result> =>
      known(node, args, () => ({
        key: node.key,
        value: of(node.value, ...args),
        left: node.left && made(node.left, args),
        right: node.right && made(node.right, args),
        size: node.size,
      }));
    return (map, ...args) => new PersistentMap(map.#root && made(map.#root, args));
  }

  *entries(): MapIterator<[string, Value]> {
    for (const { key, value } of nodesOf(this.#root)) yield [key, value];
  }

  *keys(): MapIterator<string> {
    for (const { key } of nodesOf(this.#root)) yield key;
  }

  *values(): MapIterator<Value> {
    for (const { value } of nodesOf(this.#root)) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: string, map: ReadonlyMap<string, Value>) => void): void {
    for (const { key, value } of nodesOf(this.#root)) visit(value, key, this);
  }
}

function sizeOf(tree: Tree<unknown>): number {
  return tree?.size ?? 0;
}

function nodeAt<Value>(tree: Tree<Value>, key: string): Tree<Value> {
  let at = tree;
  while (at && at.key !== key) at = key < at.key ? at.left : at.right;
  return at;
}

function* nodesOf<Value>(tree: Tree<Value>): Generator<Node<Value>> {
  const open: Node<Value>[] = [];
  for (let at = tree; at || open.length > 0; ) {
    for (; at; at = at.left) open.push(at);
    const node = open.pop();
    if (node === undefined) return;
    yield node;
    at = node.right;
  }
}

function* partsOf<Value>(tree: Tree<Value>, most: number): Generator<Tree<Value>> {
  if (tree === undefined) return;
  if (tree.size <= most) {
    yield tree;
    return;
  }
  yield* partsOf(tree.left, most);
  yield* partsOf(tree.right, most);
}

function balanced<Value>(entries: readonly (readonly [string, Value])[], start: number, end: number): Tree<Value> {
  const middle = (start + end) >> 1;
  const entry = start < end ? entries[middle] : undefined;
  return entry && nodeOf(entry[0], entry[1], balanced(entries, start, middle), balanced(entries, middle + 1, end));
}

function nodeOf<Value>(key: string, value: Value, left: Tree<Value>, right: Tree<Value>): Node<Value> {
  return { key, value, left, right, size: sizeOf(left) + sizeOf(right) + 1 };
}

function withValue<Value>(tree: Tree<Value>, key: string, value: Value): Node<Value> {
  if (tree === undefined) return nodeOf(key, value, undefined, undefined);
  if (tree.key === key) return tree.value === value ? tree : nodeOf(key, value, tree.left, tree.right);
  const isLeft = key < tree.key;
  const below = withValue(isLeft ? tree.left : tree.right, key, value);
  if (below === (isLeft ? tree.left : tree.right)) return tree;
  return isLeft ? rebalanced(tree, below, tree.right) : rebalanced(tree, tree.left, below);
}

function without<Value>(tree: Tree<Value>, key: string): Tree<Value> {
  if (tree === undefined) return undefined;
  if (tree.key !== key) {
    const isLeft = key < tree.key;
    const below = without(isLeft ? tree.left : tree.right, key);
    if (below === (isLeft ? tree.left : tree.right)) return tree;
    return isLeft ? rebalanced(tree, below, tree.right) : rebalanced(tree, tree.left, below);
  }
  if (tree.left === undefined || tree.right === undefined) return tree.left ?? tree.right;
  let next = tree.right;
  while (next.left) next = next.left;
  return rebalanced(next, tree.left, without(tree.right, next.key));
}

// Adams' balance: neither side has more than three times the nodes of the other.
const MOST = 3;

/** A node with the key and value of one, over two balanced trees that differ by one change at most. */
function rebalanced<Value>({ key, value }: Node<Value>, left: Tree<Value>, right: Tree<Value>): Node<Value> {
  if (sizeOf(left) + sizeOf(right) > 1) {
    if (right && right.size > MOST * sizeOf(left)) {
      if (right.left && right.left.size >= 2 * sizeOf(right.right)) {
        const { left: a, right: b } = right.left;
        return nodeOf(
          right.left.key,
          right.left.value,
          nodeOf(key, value, left, a),
          nodeOf(right.key, right.value, b, right.right),
        );
      }
      return nodeOf(right.key, right.value, nodeOf(key, value, left, right.left), right.right);
    }
    if (left && left.size > MOST * sizeOf(right)) {
      if (left.right && left.right.size >= 2 * sizeOf(left.left)) {
        const { left: a, right: b } = left.right;
        return nodeOf(
          left.right.key,
          left.right.value,
          nodeOf(left.key, left.value, left.left, a),
          nodeOf(key, value, b, right),
        );
      }
      return nodeOf(left.key, left.value, left.left, nodeOf(key, value, left.right, right));
    }
  }
  return nodeOf(key, value, left, right);
}

function compare<Value>(before: Tree<Value>, after: Tree<Value>, changed: string[]): void {
  if (before === after) return;
  if (before && after && before.key === after.key) {
    compare(before.left, after.left, changed);
    if (before.value !== after.value) changed.push(after.key);
    compare(before.right, after.right, changed);
    return;
  }
  // A key that came or went has turned this part around: it is gone through.
  const values = new Map([...nodesOf(before)].map(({ key, value }) => [key, value]));
  const found: string[] = [];
  for (const { key, value } of nodesOf(after)) {
    if (!values.has(key) || values.get(key) !== value) found.push(key);
    values.delete(key);
  }
  addAll(changed, [...found, ...values.keys()].sort());
}
