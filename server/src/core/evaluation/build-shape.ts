import { type Span, span } from '../text/span.ts';
import type { Part } from './program.ts';
import { type ArmShape, type Branch, below, type Decision, type Logic, type Shape, WHOLE } from './shape.ts';

/** What tells the parts of a language apart. */
export interface Grammar<Of extends Part> {
  /** What parentheses hold; anything else is itself. */
  readonly bare: (part: Of) => Of;
  readonly choice: (part: Of) => ChoiceParts<Of> | undefined;
  readonly junction: (part: Of) => { readonly kind: 'and' | 'or'; readonly operands: readonly Of[] } | undefined;
  /** True for what is true or false by what it says. */
  readonly isCondition: (part: Of) => boolean;
  /** The `si` that the value of a part, which is none itself, is computed of. */
  readonly innerChoices: (part: Of) => readonly Of[];
  /** A place as one in the formula. */
  readonly placed: (span: Span) => Span;
}

interface ChoiceParts<Of extends Part> {
  readonly condition: Of;
  readonly consequence: Of;
  readonly alternative: Of | undefined;
}

/** How a program decides, by the grammar of its language. */
export function buildShape<Of extends Part>(program: Of, grammar: Grammar<Of>): Shape {
  return shapeOf(program, 'whole', WHOLE, grammar);
}

function shapeOf<Of extends Part>(written: Of, kind: Branch['kind'], key: string, grammar: Grammar<Of>): Shape {
  const part = grammar.bare(written);
  const choice = grammar.choice(part);
  if (choice) return choiceOf(choice, grammar.placed(part.span), key, grammar);
  const inner = innerShapes(part, key, grammar);
  const isMadeOfConditions = grammar.isCondition(part) || grammar.junction(part) !== undefined;
  const branch: Branch = { key, kind, span: grammar.placed(written.span), part: written };
  return {
    kind: 'arm',
    branch: kind === 'whole' && inner.length > 0 ? undefined : branch,
    giving: { part, span: grammar.placed(part.span) },
    decision: isMadeOfConditions ? decisionOf(written, key, grammar) : undefined,
    // Those that stand in conditions are found there.
    inner: isMadeOfConditions ? [] : inner,
  };
}

function choiceOf<Of extends Part>(
  { condition, consequence, alternative }: ChoiceParts<Of>,
  whole: Span,
  key: string,
  grammar: Grammar<Of>,
): Shape {
  const otherwise = below(key, 'sinon');
  return {
    kind: 'choice',
    decision: decisionOf(condition, below(key, 'si'), grammar),
    consequence: shapeOf(consequence, 'then', below(key, 'alors'), grammar),
    alternative: alternative ? shapeOf(alternative, 'else', otherwise, grammar) : absent(whole, otherwise),
  };
}

function absent({ end }: Span, key: string): ArmShape {
  const branch: Branch = { key, kind: 'absent', span: span(end, end), part: undefined };
  return { kind: 'arm', branch, giving: undefined, decision: undefined, inner: [] };
}

function decisionOf<Of extends Part>(part: Of, key: string, grammar: Grammar<Of>): Decision {
  return { key, span: grammar.placed(part.span), part, logic: logicOf(part, key, key, grammar) };
}

function logicOf<Of extends Part>(written: Of, key: string, decision: string, grammar: Grammar<Of>): Logic {
  const part = grammar.bare(written);
  const junction = grammar.junction(part);
  if (junction) {
    const operands = junction.operands.map((operand, at) => logicOf(operand, below(key, at + 1), decision, grammar));
    return { kind: junction.kind, operands };
  }
  const inner = innerShapes(part, key, grammar);
  return { kind: 'condition', condition: { key, decision, span: grammar.placed(part.span), part: written, inner } };
}

function innerShapes<Of extends Part>(part: Of, key: string, grammar: Grammar<Of>): readonly Shape[] {
  const choices = grammar.choice(part) ? [part] : grammar.innerChoices(part);
  return choices.map((choice, at) => shapeOf(choice, 'whole', below(key, `(${at + 1})`), grammar));
}
