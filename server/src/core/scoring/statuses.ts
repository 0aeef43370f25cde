import { type Status, type StatusShares, sharesOf } from '../model/score.ts';
import type { Forest } from './forest.ts';

/** What is said of the nodes of a forest, made ready for scores: words are numbers, for they are asked for at each node. */
export interface Statuses {
  /** By node, the place of what is said among `WORDS`, or `DETAILED`. */
  readonly codes: Uint8Array;
  /** The shares of those that are detailed. */
  readonly detailed: ReadonlyMap<number, StatusShares>;
}

const WORDS = [undefined, 'non_concerne', 'non_renseigne', 'fait', 'programme', 'pas_fait'] as const;

export const NOTHING_SAID = 0;
export const NOT_CONCERNED_SAID = 1;
/** From here on there are shares: of the words, all is done, planned, not done, in this order. */
export const FIRST_SHARES = 3;
export const DETAILED = 6;

const SHARES: readonly (StatusShares | undefined)[] = WORDS.map(sharesOf);

/** Some statuses by node; see `nodeNamed` and `nodeOf`. */
export type StatusByNode = ReadonlyMap<number, Status>;

/** Others by node; undefined takes one away. */
export type StatusChanges = ReadonlyMap<number, Status | undefined>;

/** The statuses of a forest of which nothing else is said. */
export function statusesOf({ size }: Pick<Forest, 'size'>, statuses: StatusChanges): Statuses {
  return withSome({ codes: new Uint8Array(size), detailed: new Map() }, statuses);
}

/** The same statuses but for some. */
export function withSome(statuses: Statuses, changes: StatusChanges): Statuses {
  const codes = statuses.codes.slice();
  const { detailed } = statuses;
  // Most changes are of words: what is detailed stays the same map.
  let own: Map<number, StatusShares> | undefined;
  for (const [node, status] of changes) {
    const before = codes[node];
    codes[node] = codeOf(status);
    if (typeof status !== 'object' && before !== DETAILED) continue;
    own ??= new Map(detailed);
    if (typeof status === 'object') own.set(node, status);
    else own.delete(node);
  }
  return { codes, detailed: own ?? detailed };
}

function codeOf(status: Status | undefined): number {
  switch (status) {
    case undefined:
      return NOTHING_SAID;
    case 'fait':
      return 3;
    case 'programme':
      return 4;
    case 'pas_fait':
      return 5;
    case 'non_concerne':
      return NOT_CONCERNED_SAID;
    case 'non_renseigne':
      return 2;
    default:
      return DETAILED;
  }
}

/** What is said of a node; undefined for nothing. */
export function statusAt({ codes, detailed }: Statuses, node: number): Status | undefined {
  return detailed.get(node) ?? WORDS[codes[node] ?? NOTHING_SAID];
}

/** The nodes of which something is said, in order, with what it is. */
export function statusesSaid(statuses: Statuses): readonly (readonly [node: number, status: Status])[] {
  return Array.from(statuses.codes.keys()).flatMap(node => {
    const status = statusAt(statuses, node);
    return status === undefined ? [] : [[node, status] as const];
  });
}

/** The shares done, planned and not done that are said of a node; undefined where its status has none, or there is none. */
export function sharesAt({ codes, detailed }: Statuses, node: number): StatusShares | undefined {
  const code = codes[node] ?? NOTHING_SAID;
  return code === DETAILED ? detailed.get(node) : SHARES[code];
}

/** True where what is said of a node has shares. */
export function hasShares({ codes }: Statuses, node: number): boolean {
  return (codes[node] ?? NOTHING_SAID) >= FIRST_SHARES;
}
