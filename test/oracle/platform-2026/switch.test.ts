import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { qualifiedId } from '../../../server/src/core/model/id.ts';
import type { Scenario } from '../../../server/src/core/model/scenario.ts';
import { originLines } from '../../../server/src/core/parse/origins.ts';
import { readScenario } from '../../../server/src/core/parse/scenario/read-scenario.ts';
import { type Prepared, prepare } from '../../../server/src/core/scoring/prepare.ts';
import { isMet } from '../../../server/src/core/scoring/score-scenario.ts';
import type { Continued } from '../../../server/src/core/scoring/switch/continued.ts';
import { switchScenario } from '../../../server/src/core/scoring/switch/switch-scenario.ts';
import type { Switched } from '../../../server/src/core/scoring/switch/switched.ts';
import { rowsOf } from '../csv.ts';
import { publishedReferential } from './published.ts';

interface Told {
  readonly about: string;
  readonly sources: readonly string[];
  readonly identite: {
    readonly type: string;
    readonly soustype: string | null;
    readonly drom: boolean | null;
    readonly dansAireUrbaine: boolean | null;
    readonly populationTags: readonly string[];
  };
  readonly reponses: Readonly<Record<string, boolean | number | string>>;
  readonly statuts: Readonly<Record<string, unknown>>;
  readonly origins: Readonly<Record<string, readonly number[]>>;
  readonly targets: Readonly<Record<string, readonly number[]>>;
  readonly te_statuts: Readonly<Record<string, unknown>>;
  readonly te_after: Readonly<Record<string, number>>;
}

const folder = process.env['ORACLE_DIR'];

describe('the switch to TE', () => {
  let prepared: Prepared;
  let continued: ReadonlyMap<string, readonly Continued[]>;
  let scenarios: readonly Told[] = [];

  before(() => {
    assert.ok(folder, 'ORACLE_DIR must name the folder that holds oracle/ and corpus/');
    const [cae, te] = [publishedReferential(folder, 'cae'), publishedReferential(folder, 'te')];
    const entries = [...cae.entries, ...te.entries].map(({ personalisation }) => personalisation);
    const trees = [...cae.forest.referentials, ...te.forest.referentials];
    prepared = prepare(trees, entries, prefix => prefix, cae.questions);
    const rows = rowsOf(readFileSync(join(folder, 'corpus/platform-2026/referentiel-te-structure.csv'), 'utf8'));
    continued = new Map(rows.flatMap(row => continuedIn(row['Identifiant'] ?? '', row['Origine'] ?? '')));
    ({ scenarios } = JSON.parse(readFileSync(join(folder, 'oracle/platform-2026.switch.json'), 'utf8')) as {
      scenarios: readonly Told[];
    });
  });

  it('gives every status, figure and total of the platform', () => {
    assert.ok(scenarios.length > 0);
    const differences = scenarios.flatMap(told => differencesOf(told, switched(told)));
    assert.deepEqual(differences, []);
  });

  const switched = (told: Told): Switched => {
    const named = prepared.forest.referentials.map(tree => ({ name: tree.name ?? '', tree }));
    const left = named.filter(({ name }) => told.sources.includes(name));
    const target = named.find(({ name }) => name === 'te');
    assert.ok(target);
    const own = new Map([...continued].filter(([id]) => target.tree.actions.has(id)));
    return switchScenario({ prepared, scenario: scenarioOf(told), left, target, continued: own });
  };
});

function continuedIn(id: string, cell: string): (readonly [string, readonly Continued[]])[] {
  const isBelowMeasure = id.split('.').length > 3;
  if (!isBelowMeasure || cell.trim() === '' || cell.trim().toLowerCase().startsWith('nouvelle')) return [];
  const origins = originLines(cell).flatMap(({ target, weight = 1 }) => (target ? [{ ...target, weight }] : []));
  return [[id, origins]];
}

function scenarioOf({ identite, reponses, statuts }: Told): Scenario {
  const { type, soustype, drom, dansAireUrbaine, populationTags } = identite;
  const answers = Object.entries(reponses).map(([question, answer]) => {
    return [question, answer === true ? 'OUI' : answer === false ? 'NON' : answer] as const;
  });
  const text = JSON.stringify({
    Collectivité: {
      type,
      ...(soustype !== null && { soustype }),
      population: populationTags,
      ...(drom !== null && { localisation: drom ? 'DOM' : 'Metropole' }),
      ...(dansAireUrbaine !== null && { dans_aire_urbaine: dansAireUrbaine ? 'oui' : 'non' }),
    },
    Réponses: Object.fromEntries(answers),
    Statuts: statuts,
  });
  return readScenario('x.yml', text) ?? assert.fail('no scenario');
}

function differencesOf(told: Told, { statuses, after }: Switched): string[] {
  const written = Object.fromEntries(statuses.map(({ id, status }) => [id, status]));
  const ids = new Set([...Object.keys(told.te_statuts), ...Object.keys(written)]);
  const wrong = [...ids].flatMap(id => {
    const [actual, expected] = [JSON.stringify(written[id]), JSON.stringify(told.te_statuts[id])];
    return actual === expected ? [] : [`${told.about} ${id}: ${actual}, not ${expected}`];
  });
  const { score } = after;
  const totals = {
    pointFait: score.done,
    pointProgramme: score.planned,
    pointPasFait: score.notDone,
    pointNonRenseigne: score.notFilled,
    pointPotentiel: score.potential,
  };
  const unequal = Object.entries(totals).flatMap(([key, actual]) =>
    isMet(told.te_after[key] ?? Number.NaN, actual)
      ? []
      : [`${told.about} ${key}: ${actual}, not ${told.te_after[key]}`],
  );
  return [...wrong, ...unequal, ...targetDifferences(told, statuses), ...originDifferences(told, statuses)];
}

function targetDifferences({ about, targets }: Told, statuses: Switched['statuses']): string[] {
  return statuses.flatMap(({ id, potential }) => {
    const [, expected = Number.NaN] = targets[id] ?? [];
    return isMet(expected, potential) ? [] : [`${about} ${id}: worth ${potential}, not ${expected}`];
  });
}

function originDifferences({ about, origins: told, sources }: Told, statuses: Switched['statuses']): string[] {
  return statuses.flatMap(({ origins }) =>
    origins.flatMap(({ id, ignored, points, done, planned, notDone }) => {
      if (!sources.includes(qualifiedId(id)?.prefix ?? '')) return ignored === 'not-left' ? [] : [`${about} ${id}`];
      const [concerned, ref = 0, tasks = 1, f = 0, p = 0, n = 0] = told[id] ?? [];
      const isRight =
        (ignored === undefined) === (concerned === 1) &&
        [
          [ref, points],
          [f / tasks, done],
          [p / tasks, planned],
          [n / tasks, notDone],
        ].every(([expected = 0, actual]) => isMet(expected, actual));
      return isRight ? [] : [`${about} ${id}: ${ignored} ${points} ${done} ${planned} ${notDone}, not ${told[id]}`];
    }),
  );
}
