import type { AskedContext, Complements } from '../evaluation/expression/context.ts';
import { EvaluationFault } from '../evaluation/expression/faults.ts';
import { indicatorResult } from '../evaluation/expression/indicator.ts';
import { programOfExpression } from '../evaluation/program.ts';
import { type Expression, everyPart } from '../model/expression.ts';
import type { Question } from '../model/personalisation.ts';
import { parseExpression } from '../parse/expression/parse-expression.ts';
import { alwaysAsked } from '../reasoning/always-asked.ts';
import { firstCases } from '../reasoning/cases.ts';
import { domainOf } from '../reasoning/domain.ts';
import type { FigureDifference, Outcomes } from './changed.ts';

/** As many collectivités as are looked at, and as many sets of figures: of two formulas, and where there is one alone. */
const MOST_CASES = 50;
const MOST_SETS = { both: 125, one: 27 } as const;

/**
 * Compares what formulas of indicators give, for figures at which they turn and between these: nobody can try all. For each
 * collectivité that they tell apart; undefined for no formula, which gives nothing.
 */
export function figuresBetween(
  before: string | undefined,
  after: string | undefined,
  known: ReadonlyMap<string, Question>,
): Outcomes {
  const [old, now] = [before, after].map(text =>
    text === undefined ? null : parseExpression(text, 'indicateur').expression,
  );
  if (old === undefined || now === undefined) return { kind: 'untold', why: 'unreadable' };
  const read = [old, now].flatMap(one => one ?? []);
  const domain = domainOf(read.map(programOfExpression), alwaysAsked(known));
  if (domain.unknown.length > 0) return { kind: 'untold', why: 'unknown-question' };
  const sets = figuresTried(read, read.length > 1 ? MOST_SETS.both : MOST_SETS.one);
  const { cases } = firstCases(
    domain,
    'complete',
    ({ context }) => sets.map(set => [valueIn(old, context, set), valueIn(now, context, set)] as const),
    MOST_CASES,
  );
  const differences = cases.flatMap(({ seen, profile: witness }) =>
    seen.flatMap(([was, is], at): readonly FigureDifference[] =>
      was === is ? [] : [{ before: was, after: is, figures: Object.fromEntries(sets[at] ?? []), witness }],
    ),
  );
  return {
    kind: 'tried',
    tried: cases.length * sets.length,
    differing: differences.length,
    differences: firstOfEach(differences),
  };
}

/** What is read, as it is written (`val(cae_1.a)`), and the figure that is tried for it. */
type Figures = ReadonlyMap<string, number>;

/** Every combination of what the formulas compare with, of what is between and of what is beyond, as far as there are few enough. */
function figuresTried(read: readonly Expression[], most: number): readonly Figures[] {
  const names = [...new Set(read.flatMap(everyPart).flatMap(nameOf))];
  const literals = read.flatMap(everyPart).flatMap(part => {
    return part.kind === 'literal' && typeof part.value === 'number' ? [part.value] : [];
  });
  const bounds = [...new Set([0, ...literals, 100])].sort((a, b) => a - b);
  const between = bounds.flatMap((bound, at) => (at === 0 ? [] : [((bounds[at - 1] ?? bound) + bound) / 2]));
  const figures = [...bounds, ...between];
  const each = Math.max(2, Math.floor(most ** (1 / Math.max(1, names.length))));
  const tried = figures.slice(0, each);
  if (tried.length ** names.length <= most) {
    return names.reduce<readonly Figures[]>(
      (sets, name) => sets.flatMap(set => tried.map(figure => new Map([...set, [name, figure]]))),
      [new Map()],
    );
  }
  // Of many, one after the other is another figure than the rest.
  const usual = new Map(names.map((name, at) => [name, at + 1]));
  return [usual, ...names.flatMap(name => bounds.map(figure => new Map([...usual, [name, figure]])))].slice(0, most);
}

function nameOf(part: Expression): readonly string[] {
  switch (part.kind) {
    case 'value':
      return [`val(${part.indicator.text})`];
    case 'target':
      return [`cible(${part.name.text})`];
    case 'limit':
      return [`limite(${part.name.text})`];
    default:
      return [];
  }
}

/** Null where the formula gives no figure, or there is none. */
function valueIn(expression: Expression | null, context: AskedContext, figures: Figures): number | null {
  if (expression === null) return null;
  const own = (kind: string) =>
    new Map(
      [...figures].flatMap(([name, figure]) =>
        name.startsWith(`${kind}(`) ? [[name.slice(kind.length + 1, -1), figure]] : [],
      ),
    );
  const complements: Complements = { targets: own('cible'), limits: own('limite') };
  try {
    const value = indicatorResult(expression, { ...context, values: own('val'), complements });
    return typeof value === 'number' ? value : null;
  } catch (error) {
    if (error instanceof EvaluationFault) return null;
    throw error;
  }
}

/** Of those with the same figures before and after, the first. */
function firstOfEach(differences: readonly FigureDifference[]): readonly FigureDifference[] {
  const found = new Map<string, FigureDifference>();
  for (const one of differences) {
    const key = `${one.before} ${one.after}`;
    if (!found.has(key)) found.set(key, one);
  }
  return [...found.values()].slice(0, MOST_TOLD);
}

const MOST_TOLD = 10;
