import { type Expression, everyPart } from '../../model/expression.ts';
import { populationTags } from '../../model/population.ts';
import { expressionOf, type Formula } from '../../parse/expression/expression-of.ts';
import type { ExpressionValue, Identity2026 } from '../../scoring/expression/context.ts';
import type { KnownQuestion } from './known.ts';

/** A question, and when it is asked. */
export interface AskedQuestion extends KnownQuestion {
  /** The types of collectivités that it is asked of, in small letters; empty where it is asked of all. */
  readonly types: readonly string[];
  /** An expression that must be true; undefined where nothing hides it. */
  readonly visibility: Formula | undefined;
}

/** A question that expressions read, with what may be answered. */
export interface Asked {
  readonly id: string;
  readonly question: AskedQuestion;
  readonly values: readonly ExpressionValue[];
  readonly visibility: Expression | undefined;
}

/** The questions that expressions read, and those on which it hangs whether they are asked; undefined where one is unknown. */
export function questionsBehind(
  expressions: readonly Expression[],
  questions: ReadonlyMap<string, AskedQuestion>,
): readonly Asked[] | undefined {
  const asked = new Map<string, Asked>();
  const waiting = [...expressions];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const part of everyPart(next)) {
      if (part.kind !== 'answer' || asked.has(part.question.text)) continue;
      const id = part.question.text;
      const question = questions.get(id);
      const values = question && valuesOf(question);
      if (question === undefined || values === undefined) return undefined;
      const { visibility: formula } = question;
      const visibility = formula && expressionOf(formula, 'personnalisation').expression;
      // What cannot be read hides its question.
      if (formula !== undefined && visibility === undefined) return undefined;
      asked.set(id, { id, question, values, visibility });
      if (visibility) waiting.push(visibility);
    }
  }
  return [...asked.values()];
}

/** What may be answered; of a proportion some shares. */
function valuesOf({ type, choices }: AskedQuestion): readonly ExpressionValue[] | undefined {
  switch (type) {
    case 'binaire':
      return [true, false];
    case 'choix':
      return choices;
    case 'proportion':
      return [0, 0.01, 0.25, 0.5, 0.75, 1];
    case undefined:
      return undefined;
  }
}

/** One number of inhabitants between each two bounds that the platform knows. */
const POPULATIONS = [1000, 4000, 7000, 15_000, 30_000, 70_000, 200_000, 500_000, 900_000];

/** The collectivités that expressions tell apart. */
export function identitiesFor(expressions: readonly Expression[]): readonly Identity2026[] {
  const parts = expressions.flatMap(everyPart);
  const fields = new Set(parts.flatMap(part => (part.kind === 'identity' ? part.field.text : [])));
  const populations = fields.has('population') ? POPULATIONS : [30_000];
  const subTypes =
    fields.has('soustype') || fields.has('type')
      ? ['epci_a_fiscalite_propre', 'syndicat', 'pole']
      : ['epci_a_fiscalite_propre'];
  const types = [{ type: 'commune', soustype: null }, ...subTypes.map(soustype => ({ type: 'EPCI', soustype }))];
  const places = fields.has('localisation') ? [false, true] : [false];
  const areas = fields.has('dans_aire_urbaine') ? [true, false] : [true];
  return types.flatMap(own =>
    populations.flatMap(population =>
      places.flatMap(drom =>
        areas.map(dansAireUrbaine => ({ ...own, populationTags: populationTags(population), drom, dansAireUrbaine })),
      ),
    ),
  );
}

/** One item of each list, in every way. */
export function* combinations<Item>(lists: readonly (readonly Item[])[]): Generator<readonly Item[]> {
  const [first, ...others] = lists;
  if (first === undefined) {
    yield [];
    return;
  }
  for (const rest of combinations(others)) for (const item of first) yield [item, ...rest];
}
