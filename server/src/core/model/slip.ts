import type { Span } from '../text/span.ts';

/** A line of a block that YAML cannot read, told by what its author most probably meant. */
export interface Slip {
  readonly reason: SlipReason;
  /** Of the line, without the white space around it that does no harm. */
  readonly span: Span;
  /** What is to stand there; its lines end with `\n`. */
  readonly meant: string;
}

export type SlipReason =
  /** `points:20` */
  | 'no-space'
  /** `points 20`, `points = 20` */
  | 'no-colon'
  /** A key that is set in, by a tab for instance. */
  | 'indent'
  /** An item that does not stand below the one above it. */
  | 'item-indent'
  /** `- points: 20` */
  | 'dash-key'
  /** `"mise en œuvre` */
  | 'no-quote'
  /** `"l’"eau" potable"` */
  | 'inner-quote'
  /** `[cae_1.1, cae_1.2` */
  | 'no-bracket'
  /** `id: 1.1.1, points: 20` */
  | 'two-keys'
  /** `titre_long: Eau : le bilan` */
  | 'colon'
  /** `id: 1.1.1 : Mobilité` */
  | 'rest'
  /** `unite: %`, `**id**: 1.1.1` */
  | 'sign'
  /** `• cae_1.1`, and `cae_1.1` among items */
  | 'bullet'
  /** `// à revoir` */
  | 'comment'
  /** A text that goes on in the next line. */
  | 'wrapped'
  /** A text that belongs to no key. */
  | 'prose';
