import { memory } from '../memory/memory.ts';
import { buildShape } from './build-shape.ts';
import { GRAMMAR_2026, grammar2023 } from './grammars.ts';
import type { Part, Program } from './program.ts';
import {
  type Branch,
  branchesOf,
  type Condition,
  conditionsOf,
  type Decision,
  decisionsOf,
  type Shape,
} from './shape.ts';

/**
 * What a program can do and what it asks, each in the order of the text. Places count from the beginning of the formula; keys
 * tell the parts of one program apart, and are the same for the same program wherever it stands.
 */
export interface Anatomy {
  readonly shape: Shape;
  /** Of every `si` its arms, the `sinon` that is not written included; the whole of a program without any. */
  readonly branches: readonly Branch[];
  /** The conditions of each `si`, and the values that are made of conditions. */
  readonly decisions: readonly Decision[];
  /** What `et` and `ou` join in the decisions. */
  readonly conditions: readonly Condition[];
}

/** The anatomy of a program; the same for the same program. */
export function anatomyOf(program: Program): Anatomy {
  const [part, start]: [Part, number] =
    program.platform === '2023' ? [program.formula, program.start] : [program.expression, 0];
  return known(part, [start], () => taken(shapeOf(program)));
}

const known = memory<Part, Anatomy>();

function shapeOf(program: Program): Shape {
  return program.platform === '2023'
    ? buildShape(program.formula, grammar2023(program.start))
    : buildShape(program.expression, GRAMMAR_2026);
}

function taken(shape: Shape): Anatomy {
  const decisions = decisionsOf(shape);
  const conditions = decisions.flatMap(({ logic }) => conditionsOf(logic));
  return { shape, branches: branchesOf(shape), decisions, conditions };
}
