import { type Span, span } from '../text/span.ts';

/** A text that is begun for an author, in pieces: what stands there, and the holes that are to be filled in. */
export type Skeleton = readonly Piece[];

export interface Piece {
  readonly text: string;
  /** True where the author is to write; the text then says what. */
  readonly isHole: boolean;
}

/** A place to be filled in; its text stands there until then. In French, as the files are. */
export function hole(text: string): Piece {
  return { text, isHole: true };
}

/** Makes a skeleton of a template whose values are texts, holes or skeletons. Lines end with `\n`. */
export function skeleton(strings: TemplateStringsArray, ...values: readonly (string | Piece | Skeleton)[]): Skeleton {
  const pieces = strings.flatMap((text, at) => [said(text), ...piecesOf(values[at] ?? '')]);
  return pieces.filter(({ text, isHole }) => isHole || text !== '');
}

/** Several, one behind the other. */
export function joined(skeletons: readonly Skeleton[], between = ''): Skeleton {
  return skeletons.flatMap((one, at) => (at === 0 || between === '' ? one : [said(between), ...one]));
}

/** The text with what stands in the holes. */
export function textOfSkeleton(pieces: Skeleton, lineEnd = '\n'): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .replaceAll('\n', lineEnd);
}

/** Where the first hole is in the text; its end where there is none. */
export function firstHole(pieces: Skeleton, lineEnd = '\n'): Span {
  const at = pieces.findIndex(({ isHole }) => isHole);
  const start = textOfSkeleton(at < 0 ? pieces : pieces.slice(0, at), lineEnd).length;
  return span(start, start + (pieces[at]?.text.length ?? 0));
}

function piecesOf(value: string | Piece | Skeleton): Skeleton {
  if (typeof value === 'string') return [said(value)];
  return 'isHole' in value ? [value] : value;
}

function said(text: string): Piece {
  return { text, isHole: false };
}
