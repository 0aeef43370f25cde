import { recordOf } from '../../protocol/shapes.ts';

/** The aids to reading that a person may do without, each on its own. */
export const AIDS = [
  'pointHints',
  'sumHints',
  'titleHints',
  'pointLenses',
  'citationLenses',
  'aroundLenses',
  'simulateLenses',
  'ruleLenses',
  'links',
  'highlights',
  'folding',
  'selections',
  'colours',
  'callHierarchy',
  'linkedEditing',
] as const;
export type Aid = (typeof AIDS)[number];

/** Those that are given. */
export type Aids = ReadonlySet<Aid>;

/** The aids by what a client says of some of them, `{ "titleHints": false }`: all that it does not take away. */
export function aidsOf(said: unknown): Aids {
  const words = recordOf(said);
  return new Set(AIDS.filter(aid => words[aid] !== false));
}
