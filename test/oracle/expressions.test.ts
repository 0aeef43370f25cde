import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAsked } from '../../server/src/core/evaluation/expression/active-answers.ts';
import { contextOf } from '../../server/src/core/evaluation/expression/read-context.ts';
import { type ExpressionResult, resultOf } from '../../server/src/core/evaluation/expression/result.ts';
import { secondPassOf } from '../../server/src/core/evaluation/expression/two-passes.ts';
import type { ExpressionLanguage } from '../../server/src/core/model/expression.ts';
import { populationTags } from '../../server/src/core/model/population.ts';
import { parseExpression } from '../../server/src/core/parse/expression/parse-expression.ts';

/** What the platform made of a case. */
interface Told {
  readonly value?: unknown;
  readonly undefined?: true;
  readonly nonfinite?: true;
  readonly error?: { readonly kind: string; readonly message: string };
}

interface Case extends Told {
  readonly id: number;
  readonly kind: string;
  readonly language: ExpressionLanguage;
  readonly expression: string | null;
  readonly context?: unknown;
  readonly valeurs?: unknown;
  readonly accepted?: boolean;
  readonly scores?: Readonly<Record<string, number>>;
  readonly first?: Told;
  readonly second?: Told & { readonly noEffect?: true };
  readonly population?: number;
  readonly typesCollectivitesConcernees?: readonly string[];
  readonly collectiviteType?: string;
}

const folder = process.env['ORACLE_DIR'];

describe('the expressions of the platform of 2026', () => {
  let cases: readonly Case[] = [];
  const ofKind = (kind: string) => cases.filter(one => one.kind === kind);

  before(() => {
    assert.ok(folder, 'ORACLE_DIR must name the folder that holds oracle/');
    const oracle = JSON.parse(readFileSync(join(folder, 'oracle/platform-2026.expressions.json'), 'utf8')) as {
      cases: readonly Case[];
    };
    ({ cases } = oracle);
  });

  it('give the values and the errors of the platform', () => {
    const evaluations = ofKind('evaluation');
    assert.ok(evaluations.length > 500);
    const differences = evaluations.flatMap(one => {
      const result = resultOf(one.expression ?? '', one.language, contextOf(one.context, one.valeurs));
      return isAsTold(result, one) ? [] : [{ id: one.id, expression: one.expression, result }];
    });
    assert.deepEqual(differences, []);
  });

  it('are accepted where the platform accepts them', () => {
    const read = ofKind('analyse');
    assert.ok(read.length > 200);
    const refused = read.filter(one => {
      return (parseExpression(one.expression ?? '', one.language).fault === undefined) !== one.accepted;
    });
    assert.deepEqual(refused, []);
  });

  it('give in two passes what rules on scores give', () => {
    const rules = ofKind('deux_passes');
    assert.ok(rules.length > 20);
    const differences = rules.flatMap(one => {
      const context = { ...contextOf(one.context, undefined), scores: undefined };
      const first = resultOf(one.expression ?? '', one.language, context);
      const second =
        first.kind === 'value' ? secondPassOf(first.value)?.(new Map(Object.entries(one.scores ?? {}))) : first;
      const isSecondTold = one.second?.noEffect ? second === undefined : second && isAsTold(second, one.second ?? {});
      return isAsTold(first, one.first ?? {}) && isSecondTold ? [] : [{ id: one.id, first, second }];
    });
    assert.deepEqual(differences, []);
  });

  it('hide a question unless they give true', () => {
    const asked = ofKind('visible');
    assert.ok(asked.length > 20);
    const differences = asked.filter(({ expression, language, context, value }) => {
      const text = (expression ?? '').trim();
      const result = resultOf(text, language, contextOf(context, undefined));
      return (text === '' || (result.kind === 'value' && result.value === true)) !== value;
    });
    assert.deepEqual(differences, []);
  });

  it('ask a question of the types of collectivités that it concerns', () => {
    const concerned = ofKind('concernee');
    assert.ok(concerned.length > 5);
    const differences = concerned.filter(({ typesCollectivitesConcernees = [], collectiviteType, value }) => {
      const types = typesCollectivitesConcernees.map(text => ({ text }));
      return isAsked({ types, visibility: undefined }, { identity: { type: collectiviteType ?? null } }) !== value;
    });
    assert.deepEqual(differences, []);
  });

  it('know of a population what the platform knows', () => {
    const counted = ofKind('population');
    assert.ok(counted.length > 10);
    for (const { population = 0, value } of counted) assert.deepEqual(populationTags(population), value);
  });
});

function isAsTold(result: ExpressionResult, told: Told): boolean {
  if (told.error) {
    const kind = result.kind === 'syntax' ? 'syntaxe' : result.kind;
    const message = result.kind === 'syntax' ? result.platform : 'message' in result ? result.message : undefined;
    return kind === told.error.kind && message === told.error.message;
  }
  if (result.kind !== 'value') return false;
  const { value } = result;
  if (told.nonfinite) return String(value) === told.value;
  if (told.undefined) return value === undefined;
  // In two passes, none is written as null.
  return (value ?? null) === told.value && (told.value !== null || value !== undefined || !('id' in told));
}
