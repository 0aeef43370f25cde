import fc from 'fast-check';
import { KINDS, PLACES, ROOTS } from './texts.ts';

/** What happens in a session. `at` chooses among what there is: a file, a folder, a document. */
export type Step =
  | { readonly kind: 'open' | 'close' | 'save' | 'ask'; readonly at: number }
  /** Types into a document: a piece of its own kind, in place of some characters. */
  | {
      readonly kind: 'type';
      readonly at: number;
      readonly from: number;
      readonly length: number;
      readonly piece: number;
      /** True where the client sends the whole text. */
      readonly whole: boolean;
    }
  /** Replaces the text of a document by another one of its kind. */
  | { readonly kind: 'retype'; readonly at: number; readonly text: number }
  /** Another program writes a file. */
  | { readonly kind: 'write'; readonly name: string; readonly text: string }
  /** Another program removes a file or a folder, whose documents the editor closes first or afterwards. */
  | { readonly kind: 'remove'; readonly at: number; readonly isFolder: boolean; readonly closesFirst: boolean }
  | { readonly kind: 'move'; readonly at: number; readonly isFolder: boolean; readonly to: string }
  /** Adds a workspace folder, or takes it away. */
  | { readonly kind: 'workspace-folder'; readonly root: string };

const at = fc.nat(30);
const written = fc.oneof(
  ...KINDS.map(({ names, texts }) =>
    fc.record({
      kind: fc.constant('write' as const),
      name: fc.constantFrom(...names),
      text: fc.constantFrom(...texts),
    }),
  ),
);
const typed = fc.record({
  kind: fc.constant('type' as const),
  at,
  from: fc.nat(400),
  length: fc.nat(6),
  piece: at,
  whole: fc.boolean(),
});
const closesFirst = fc.boolean();
const isFolder = fc.boolean();
const to = fc.constantFrom(...PLACES);
const root = fc.constantFrom(...ROOTS);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: typed },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('open' as const), at }) },
  { weight: 3, arbitrary: written },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('close' as const, 'save' as const, 'ask' as const), at }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('retype' as const), at, text: at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), at, isFolder, closesFirst }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), at, isFolder, to }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('workspace-folder' as const), root }) },
);

/** Steps in rounds: after each round, what the server tells is looked at. */
export const rounds: fc.Arbitrary<readonly (readonly Step[])[]> = fc.array(
  fc.array(step, { minLength: 1, maxLength: 8 }),
  { minLength: 1, maxLength: 4 },
);
