import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Personalisation } from '../../../server/src/core/model/personalisation.ts';
import { COLUMNS, rounded } from '../../../server/src/core/model/score.ts';
import { readScenario } from '../../../server/src/core/parse/scenario/read-scenario.ts';
import { unheardAnswers } from '../../../server/src/core/scoring/answers/unheard-answers.ts';
import { figureAt } from '../../../server/src/core/scoring/columns.ts';
import type { ReferentialTree } from '../../../server/src/core/scoring/forest.ts';
import { labelFor } from '../../../server/src/core/scoring/label.ts';
import { nodeNamed, type Prepared, prepare } from '../../../server/src/core/scoring/prepare.ts';
import type { Scores } from '../../../server/src/core/scoring/score.ts';
import { isMet, scoreScenario } from '../../../server/src/core/scoring/score-scenario.ts';
import { publishedNames, publishedReferential } from './published.ts';
import { personalisations, type WrittenRule } from './rules.ts';
import { pointsTold, type ToldNode, treeOf } from './trees.ts';

type Cell = number | boolean | string | null;

interface OracleScenario {
  readonly referentiel: string;
  readonly Collectivité: unknown;
  readonly Réponses?: unknown;
  readonly Statuts?: unknown;
  readonly Règles?: readonly { readonly action_id: string; readonly type: string; readonly formule: string }[];
  readonly ReponsesInactives?: readonly string[];
  readonly Consequences?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly etoiles?: number;
  readonly error?: unknown;
  readonly Scores?: Readonly<Record<string, readonly Cell[]>>;
}

interface Oracle {
  readonly fields: readonly string[];
  readonly scenarios: readonly (OracleScenario & { readonly seed?: number; readonly n?: number })[];
}

const folder = process.env['ORACLE_DIR'];
const FIELDS = COLUMNS;
const TITLES: ReadonlyMap<string, string> = new Map([
  ['desactivation', 'Désactivation'],
  ['reduction', 'Réduction de potentiel'],
  ['score', 'Score réalisé'],
]);

describe('the scores of the platform of 2026', () => {
  const published = new Map<string, Prepared>();
  let eci: ReferentialTree;

  before(() => {
    assert.ok(folder, 'ORACLE_DIR must name the folder that holds oracle/ and corpus/');
    for (const name of publishedNames(folder)) published.set(name, publishedReferential(folder, name));
    // Its sheet is not here: what is told of it is in the rows.
    const { scenarios } = json(join(folder, 'oracle/platform-2026.rules.json')) as Oracle;
    eci = treeOf('eci', pointsTold('eci', nodesTold(scenarios.filter(one => one.referentiel === 'eci'))));
  });

  const under = (name: string, rules: readonly Personalisation[]): Prepared => {
    const own = published.get(name);
    const [tree = eci] = own?.forest.referentials ?? [];
    const questions = own?.questions ?? new Map();
    return prepare([tree], rules, prefix => (prefix === name ? tree.folder : undefined), questions);
  };

  it('equal those of the platform in every scenario', () => {
    const { fields, scenarios } = json(join(folder ?? '', 'oracle/platform-2026.scenarios.json')) as Oracle;
    assert.ok(scenarios.length > 0);
    assert.deepEqual(fields, FIELDS);
    const differences = scenarios.flatMap(scenario => {
      const prepared = published.get(scenario.referentiel);
      assert.ok(prepared, scenario.referentiel);
      const scores = scored(scenario, prepared);
      return differencesOf(scenario, scores, `seed ${scenario.seed}`);
    });
    assert.deepEqual(differences, []);
  });

  it('equal those of the platform under rules that the référentiels have nowhere', () => {
    const { fields, scenarios } = json(join(folder ?? '', 'oracle/platform-2026.rules.json')) as Oracle;
    assert.ok(scenarios.length > 0);
    assert.deepEqual(fields, FIELDS);
    const differences = scenarios.flatMap(scenario => {
      const rules = (scenario.Règles ?? []).map(({ action_id: action, type, formule: formula }): WrittenRule => {
        return { action, title: TITLES.get(type) ?? type, formula };
      });
      return differencesOf(
        scenario,
        scored(scenario, under(scenario.referentiel, personalisations(rules))),
        `rules ${scenario.n}`,
      );
    });
    assert.deepEqual(differences, []);
  });
});

function scored(written: OracleScenario, prepared: Prepared): Scores {
  const { Collectivité, Réponses = {}, Statuts = {} } = written;
  // JSON is YAML: the scenario is read as its file would be.
  const scenario = readScenario('x.yml', JSON.stringify({ Collectivité, Réponses, Statuts }));
  assert.ok(scenario);
  return scoreScenario(prepared, scenario).scores;
}

function differencesOf(told: OracleScenario, scores: Scores, name: string): string[] {
  const stopped = scores.faults.some(({ reason }) => reason === 'stops');
  if (told.error !== undefined || stopped)
    return stopped && told.error !== undefined ? [] : [`${name}: error ${stopped}`];
  const tree = scores.personalised.forest.referentials[0];
  const stars = tree && labelFor(scores, tree).stars;
  return [
    ...(stars === told.etoiles ? [] : [`${name}: ${stars} stars, not ${told.etoiles}`]),
    ...unequal(name, 'inactive', unheardAnswers(scores.personalised, 0), told.ReponsesInactives ?? []),
    ...unequal(name, 'consequences', consequencesIn(scores), withoutEffect(told.Consequences ?? {})),
    ...Object.entries(told.Scores ?? {}).flatMap(([action, row]) => rowDifferences(scores, name, action, row)),
  ];
}

function unequal(name: string, what: string, actual: unknown, expected: unknown): string[] {
  try {
    assert.deepEqual(actual, expected);
    return [];
  } catch {
    return [`${name} ${what}: ${JSON.stringify(actual)}, not ${JSON.stringify(expected)}`];
  }
}

function rowDifferences(scores: Scores, name: string, action: string, row: readonly Cell[]): string[] {
  const node = nodeNamed(scores.personalised.prepared, action);
  if (node === undefined) return [`${name} ${action}: no such action`];
  const actual = FIELDS.map(field => figureAt(scores, node, field));
  return FIELDS.flatMap((field, at) => {
    const expected = row[at];
    return isAsTold(actual[at] ?? null, expected ?? null)
      ? []
      : [`${name} ${action} ${field}: ${actual[at]}, not ${expected}`];
  });
}

function isAsTold(actual: Cell, expected: Cell): boolean {
  if (expected === 'NaN') return Number.isNaN(actual);
  if (typeof expected === 'number' && typeof actual === 'number') return isMet(expected, rounded(actual));
  return actual === expected;
}

function consequencesIn({ personalised: { reductions, deactivations, formulas } }: Scores): unknown {
  const found: Record<string, Record<string, unknown>> = {};
  const of = ({ entry: { action } }: { entry: { action: string } }) => (found[action] ??= {});
  for (const { rule } of deactivations) of(rule)['desactive'] = true;
  for (const { rule, written } of reductions) of(rule)['potentielPerso'] = written;
  for (const { rule, written } of formulas) of(rule)['scoreFormule'] = written;
  return found;
}

/** That something is not deactivated is no effect. */
function withoutEffect(consequences: NonNullable<OracleScenario['Consequences']>): unknown {
  const effects = Object.entries(consequences).map(([action, { desactive, ...more }]) => {
    return [action, desactive ? { desactive, ...more } : more] as const;
  });
  return Object.fromEntries(effects.filter(([, effect]) => Object.keys(effect).length > 0));
}

function nodesTold(scenarios: readonly OracleScenario[]): ReadonlyMap<string, ToldNode> {
  const rows = scenarios.flatMap(({ Scores = {} }) => Object.entries(Scores));
  const told = new Map<string, ToldNode>();
  for (const [id, row] of rows) {
    const [points, tasks] = [row[FIELDS.indexOf('point_referentiel')], row[FIELDS.indexOf('total_taches_count')]];
    // What is not concerned tells fewer.
    const most = Math.max(Number(tasks), told.get(id)?.tasks ?? 0);
    told.set(id, { points: Number(points), tasks: most });
  }
  return told;
}

function json(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
