import type { Span } from '../text/span.ts';

/** What is wrong with the description of a mixture, and where. `known` are the words that may stand there. */
export type MixtureFault = { readonly span: Span } & (
  | { readonly kind: 'syntax' }
  /** Something else stands where a mapping or a list has to; `key` is that of what is described. */
  | { readonly kind: 'mapping' | 'list'; readonly key: string }
  | {
      readonly kind: 'key' | 'status' | 'property' | 'level';
      readonly found: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'value'; readonly property: string; readonly found: string; readonly known: readonly string[] }
  /** No number from 0; `share`: none from 0 to 1. */
  | { readonly kind: 'number' | 'share'; readonly key: string; readonly found: string }
  /** Nothing can be drawn: there is nothing, or all weighs 0. */
  | { readonly kind: 'nothing'; readonly key: string }
  /** The first number of a range is larger than the second. */
  | { readonly kind: 'range'; readonly key: string }
);
