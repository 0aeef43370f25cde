import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { COLUMNS } from '../../../server/src/core/model/score.ts';
import { isMet } from '../../../server/src/core/scoring/score-scenario.ts';
import { runCli } from '../../kit/cli.ts';
import { inFolder } from '../../kit/disk.ts';
import { importSheets } from '../import-sheets.ts';

type Cell = number | boolean | string | null;

interface OracleScenario {
  readonly seed: number;
  readonly Scores: Readonly<Record<string, readonly Cell[]>>;
}

interface Scored {
  readonly scores: Readonly<Record<string, Readonly<Record<string, Cell>>>>;
}

const folder = process.env['ORACLE_DIR'];

describe('the command line on the sheets of the platform of 2026', () => {
  it('imports CAE and TE, and scores every scenario as the platform does', () =>
    inFolder({}, async ({ at }) => {
      assert.ok(folder, 'ORACLE_DIR must name the folder that holds oracle/ and corpus/');
      for (const name of ['cae', 'te']) {
        await importSheets(join(folder, 'corpus/platform-2026'), at(`ws/${name}`), name);
      }
      const oracle = await readFile(join(folder, 'oracle/platform-2026.scenarios.json'), 'utf8');
      const { scenarios } = JSON.parse(oracle) as { scenarios: readonly OracleScenario[] };
      await mkdir(at('scenarios'));
      const files = await Promise.all(
        scenarios.map(async scenario => {
          const { Scores: _, ...written } = scenario;
          const known = Object.entries(written).filter(([key]) =>
            ['Collectivité', 'Réponses', 'Statuts'].includes(key),
          );
          const file = at(`scenarios/${scenario.seed}.scenario.yml`);
          // JSON is YAML.
          await writeFile(file, JSON.stringify(Object.fromEntries(known)));
          return file;
        }),
      );
      const { out } = await runCli(['score', at('ws'), '--format', 'json', '--scenario', ...files]);
      const printed = JSON.parse(out) as { scenarios: readonly Scored[] };
      assert.equal(printed.scenarios.length, scenarios.length);
      const differences = scenarios.flatMap((told, place) => differencesOf(told, printed.scenarios[place]));
      assert.deepEqual(differences, []);
    }));
});

function differencesOf({ seed, Scores }: OracleScenario, scored: Scored | undefined): string[] {
  return Object.entries(Scores).flatMap(([action, row]) =>
    COLUMNS.flatMap((column, at) => {
      const [expected = null, actual] = [row[at], scored?.scores[action]?.[column]];
      return isAsTold(expected, actual) ? [] : [`${seed} ${action} ${column}: ${actual}, not ${expected}`];
    }),
  );
}

function isAsTold(expected: Cell, actual: Cell | undefined): boolean {
  return typeof expected === 'number' && typeof actual === 'number' ? isMet(expected, actual) : expected === actual;
}
