import { memory } from '../memory/memory.ts';
import { type Figures, figure, NOT_CONCERNED, POTENTIAL } from './figures.ts';
import { childrenOf, type Forest } from './forest.ts';

/** What a unit is reckoned on, by node; it says nothing of nodes that nobody wrote on it. */
export interface Sheet {
  readonly potential: Float64Array;
  /** What the potentials of its children come to, before they follow their parent. */
  readonly below: Float64Array;
  /** 1 where a node is not concerned. */
  readonly out: Uint8Array;
  /** Within units, 1 where a child is not concerned: most have none, and nothing is shared out among theirs. */
  readonly hasOut: Uint8Array;
}

/** The sheet of a forest, as the reckoning before left it: whoever reckons writes all that it reads. */
export function sheetOf(forest: Forest): Sheet {
  return sheets(forest, [], () => ({
    potential: new Float64Array(forest.size),
    below: new Float64Array(forest.size),
    out: new Uint8Array(forest.size),
    hasOut: new Uint8Array(forest.size),
  }));
}

const sheets = memory<Forest, Sheet>();

/** Writes down what figures tell of the children of a node. */
export function spreadChildren(sheet: Sheet, forest: Forest, figures: Figures, node: number): void {
  for (const child of childrenOf(forest, node)) {
    sheet.potential[child] = figure(figures, child, POTENTIAL);
    sheet.out[child] = figure(figures, child, NOT_CONCERNED);
  }
}

/** True where a node is not concerned. */
export function isOut({ out }: Sheet, node: number): boolean {
  return out[node] === 1;
}
