import type { Part } from '../evaluation/program.ts';
import { constant, isConstant, joined, type Rational, SHARE } from './rational.ts';

/**
 * What a term may be of the share answered to a question: a function of it alone, something that does not hang on it (`fixed`), or
 * that hangs on it in another way, or on something else as well (`entangled`).
 */
export type Piece = Rational | 'fixed' | 'entangled';

/** How a part is made of others, as one language computes it. */
export type Make<Of extends Part> =
  /** The answer itself. */
  | { readonly kind: 'share' }
  /** One of some numbers. */
  | { readonly kind: 'numbers'; readonly values: readonly number[] }
  /** What does not hang on the share but where it turns. */
  | { readonly kind: 'fixed' }
  /** One of some parts, or nothing. */
  | { readonly kind: 'one-of'; readonly parts: readonly Of[] }
  | {
      readonly kind: 'computed';
      readonly operands: readonly Of[];
      readonly operators: readonly Operator[];
      readonly from: 'left' | 'right';
    };

type Operator = '+' | '-' | '*' | '/';

/** More than authors write are not looked at: neither so many pieces, nor so many powers of a share in one. */
const MOST = 60;
const MOST_POWERS = 16;

/**
 * All that parts may be of a share, whichever way each `si` in them goes and whichever of two is the smaller: what they are not for any
 * collectivité may be among it. Undefined for a part that may be too much.
 */
export function createPieces<Of extends Part>(
  makeOf: (part: Of) => Make<Of>,
): (part: Of) => readonly Piece[] | undefined {
  // One that stands in many others is looked at once.
  const known = new Map<Of, readonly Piece[] | undefined>();
  const piecesOf = (part: Of): readonly Piece[] | undefined => {
    if (!known.has(part)) known.set(part, found(part));
    return known.get(part);
  };
  const found = (part: Of): readonly Piece[] | undefined => {
    const make = makeOf(part);
    switch (make.kind) {
      case 'share':
        return [SHARE];
      case 'numbers':
        return make.values.map(constant);
      case 'fixed':
        return ['fixed'];
      case 'one-of':
        return distinct(make.parts.map(piecesOf));
      case 'computed': {
        const { operands, operators, from } = make;
        const all = operands.map(piecesOf);
        return from === 'left' ? fromTheLeft(all, operators) : fromTheRight(all, operators);
      }
    }
  };
  return piecesOf;
}

type Pieces = readonly Piece[] | undefined;

function fromTheLeft([first, ...more]: readonly Pieces[], operators: readonly Operator[]): Pieces {
  return more.reduce((left, right, at) => combined(left, operators[at] ?? '+', right), first);
}

function fromTheRight(all: readonly Pieces[], operators: readonly Operator[]): Pieces {
  return all.slice(0, -1).reduceRight((right, left, at) => combined(left, operators[at] ?? '+', right), all.at(-1));
}

function combined(left: Pieces, operator: Operator, right: Pieces): Pieces {
  if (left === undefined || right === undefined) return undefined;
  return distinct([left.flatMap(one => right.map(other => piece(one, operator, other)))]);
}

function piece(left: Piece, operator: Operator, right: Piece): Piece {
  if (typeof left !== 'string' && typeof right !== 'string') {
    const made = joined(left, operator, right);
    return Math.max(made.over.length, made.under.length) > MOST_POWERS ? 'entangled' : made;
  }
  return [left, right].every(isFixed) ? 'fixed' : 'entangled';
}

/** True for what does not hang on the share. */
export function isFixed(one: Piece): boolean {
  return one === 'fixed' || (one !== 'entangled' && isConstant(one));
}

function distinct(lists: readonly Pieces[]): Pieces {
  const all = new Map<string, Piece>();
  for (const list of lists) {
    if (list === undefined) return undefined;
    // What comes to the share by being computed is equal to it but for rounding.
    for (const one of list) all.set(one === SHARE ? 'share' : JSON.stringify(one), one);
    if (all.size > MOST) return undefined;
  }
  return [...all.values()];
}
