import type { Benchmark } from '../benchmark.ts';
import { median } from '../figures.ts';
import { FLAT } from '../growth.ts';
import type { Editing } from './editing.ts';
import { KINDS, type Kind, stroke } from './strokes.ts';

const STROKES = 60;

/** How long it takes from a keystroke to its diagnostics. */
export const TYPING: readonly Benchmark<Editing>[] = KINDS.map(kind =>
  typed(kind, '', ({ document }, round) => stroke(document, kind, round)),
);

/** Typing in places of a kind. */
export function typed<Subject>(kind: Kind, beside: string, measure: Benchmark<Subject>['measure']): Benchmark<Subject> {
  return { name: `keystroke in ${kind.what}${beside}`, unit: 'ms', growth: FLAT, rounds: STROKES, of: median, measure };
}
