import assert from 'node:assert/strict';
import { join } from 'node:path';
import { coverageOf, NO_COVERAGE, type RuleTally, together } from '../../server/src/core/coverage/coverage.ts';
import { anatomyOf } from '../../server/src/core/evaluation/anatomy.ts';
import { attempted } from '../../server/src/core/evaluation/expression/evaluate.ts';
import { evaluate } from '../../server/src/core/evaluation/formula/evaluate.ts';
import { programOfRule } from '../../server/src/core/evaluation/program.ts';
import type { Expression } from '../../server/src/core/model/expression.ts';
import type { Formula } from '../../server/src/core/model/formula.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import type { Personalised } from '../../server/src/core/scoring/personalise.ts';
import type { Prepared, PreparedRule } from '../../server/src/core/scoring/prepare.ts';
import { prepareWorkspace } from '../../server/src/core/scoring/prepare-workspace.ts';
import { scoreScenario } from '../../server/src/core/scoring/score-scenario.ts';
import { inOnePart } from '../../server/src/core/scoring/scored-parts.ts';
import { publishedReferential } from './platform-2026/published.ts';
import { referenceScenarios } from './reference-scenarios.ts';
import { workspaceOf } from './workspace-of.ts';

const folder = process.env['ORACLE_DIR'] ?? '';

describe('what the reference scenarios try', () => {
  it('of 2023 is what each rule does where it is evaluated plainly', () => {
    const prepared = prepareWorkspace(workspaceOf(join(folder, 'corpus/cae-2023')));
    check(prepared, referenceScenarios(folder, 'cae-2023.scenarios.json'));
  });

  for (const name of ['cae', 'te']) {
    it(`of 2026 is that in ${name}`, () => {
      const scenarios = referenceScenarios(folder, 'platform-2026.scenarios.json', one => one.referentiel === name);
      check(publishedReferential(folder, name), scenarios);
    });
  }
});

/** What a rule does: the arm that it takes, by its place, and how its conditions turn out. */
type Plain = (kind: 'taken' | 'held' | 'failed', place: string) => void;

function check(prepared: Prepared, texts: readonly string[]): void {
  const rules = prepared.entries.flatMap(entry => entry.rules).filter(({ rule }) => rule.kind !== 'score');
  const plain = new Map(rules.map(rule => [rule, new Map<string, number>()]));
  let coverage = NO_COVERAGE;
  for (const text of texts) {
    const scenario = readScenario('x.scenario.yml', text);
    assert.ok(scenario);
    const scored = scoreScenario(prepared, scenario);
    coverage = together(coverage, coverageOf(inOnePart(scored)));
    for (const rule of rules) {
      const counts = plain.get(rule);
      assert.ok(counts);
      run(rule, scored.scores.personalised, (kind, place) => {
        counts.set(`${kind} ${place}`, (counts.get(`${kind} ${place}`) ?? 0) + 1);
      });
    }
  }
  assert.ok(texts.length > 0 && rules.length > 0);
  for (const rule of rules) {
    const tally = coverage.rules.get(rule);
    assert.ok(tally);
    assert.deepEqual(sorted(placed(rule, tally)), sorted(plain.get(rule) ?? new Map()), rule.entry.action);
  }
}

function placed(rule: PreparedRule, { taken, held, failed }: RuleTally): ReadonlyMap<string, number> {
  const { branches, conditions } = anatomyOf(programOfRule(rule));
  const from = rule.expression ? 0 : rule.rule.formulaSpan.start;
  const told = [
    ...branches.map(({ key, span }) => [`taken ${place(span, from)}`, taken.get(key)] as const),
    ...conditions.map(({ key, span }) => [`held ${place(span, from)}`, held.get(key)] as const),
    ...conditions.map(({ key, span }) => [`failed ${place(span, from)}`, failed.get(key)] as const),
  ];
  return new Map(told.flatMap(([name, count]) => (count === undefined ? [] : [[name, count] as const])));
}

interface Placed {
  readonly start: number;
  readonly end: number;
}

function place({ start, end }: Placed, from = 0): string {
  return `${start + from}-${end + from}`;
}

function run({ rule, expression }: PreparedRule, personalised: Personalised, tell: Plain): void {
  if (expression) run2026(expression, personalised, tell);
  else run2023(rule.formula, personalised, tell);
}

function run2023(formula: Formula, { profile }: Personalised, tell: Plain): void {
  const valueIn = (part: Formula) => evaluate(part, { profile, scoreOf: () => undefined }).value;
  const condition = (part: Formula): unknown => {
    if (part.kind === 'and' || part.kind === 'or') {
      // From the left, until one settles it.
      return part.operands.find(operand => condition(operand) !== (part.kind === 'and'))
        ? part.kind === 'or'
        : part.kind === 'and';
    }
    const value = valueIn(part);
    if (typeof value === 'boolean') tell(value ? 'held' : 'failed', place(part.span));
    return value;
  };
  const arm = (part: Formula): void => {
    if (part.kind !== 'conditional') {
      tell('taken', place(part.span));
      if (['and', 'or', 'identity'].includes(part.kind) || (part.kind === 'answer' && part.choice)) condition(part);
      return;
    }
    const { alternative, span } = part;
    condition(part.condition);
    const holds = valueIn(part.condition);
    if (holds === true) arm(part.consequence);
    else if (holds === false && alternative) arm(alternative);
    else if (holds === false) tell('taken', `${span.end}-${span.end}`);
  };
  arm(formula);
}

function run2026(expression: Expression, { context }: Personalised, tell: Plain): void {
  const valueIn = (inner: Expression) => attempted(inner, context);
  const bare = (part: Expression): Expression => (part.kind === 'group' ? bare(part.inner) : part);
  const condition = (written: Expression): void => {
    const part = bare(written);
    if (part.kind === 'and' || part.kind === 'or') {
      part.operands.forEach(condition);
      return;
    }
    const value = valueIn(part);
    if (value !== null && value !== undefined) tell(value ? 'held' : 'failed', place(part.span));
  };
  const CONDITIONS = ['and', 'or', 'comparison', 'identity', 'referential'];
  const arm = (written: Expression): void => {
    const part = bare(written);
    if (part.kind !== 'choice') {
      tell('taken', place(written.span));
      if (CONDITIONS.includes(part.kind) || (part.kind === 'answer' && part.value)) condition(part);
      return;
    }
    condition(part.condition);
    if (valueIn(part.condition)) arm(part.consequence);
    else if (part.alternative) arm(part.alternative);
    else tell('taken', `${part.span.end}-${part.span.end}`);
  };
  arm(expression);
}

function sorted(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
