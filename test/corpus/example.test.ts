import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { problemsOf } from '../../server/src/core/analysis/run.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import type { Referential } from '../../server/src/core/model/referential.ts';
import { rounded } from '../../server/src/core/model/score.ts';
import { readScenario } from '../../server/src/core/parse/scenario/read-scenario.ts';
import { prepareWorkspace } from '../../server/src/core/scoring/prepare-workspace.ts';
import { scoreOf } from '../../server/src/core/scoring/score.ts';
import { scoreScenario } from '../../server/src/core/scoring/score-scenario.ts';
import { diskFiles } from '../../server/src/disk/disk-files.ts';
import { loadFolder } from '../../server/src/disk/load.ts';
import { smallText } from '../../server/src/disk/small-text.ts';
import { relativePath } from '../../server/src/files/paths.ts';
import { csvText } from '../../server/src/tables/csv-text.ts';
import { exportTables } from '../../server/src/tables/export-tables.ts';
import { importPlan } from '../../server/src/tables/import-plan.ts';

const EXAMPLES = fileURLToPath(new URL('../../referentiel', import.meta.url));
const SHEETS = join(EXAMPLES, 'transition/feuilles');
const SCENARIOS = join(EXAMPLES, 'exemple/scenarios');

/** The examples that ship, whole: what is to be seen of them, held against a file that `UPDATE=1` writes anew. */
describe('the examples that ship', () => {
  let workspace: Workspace;
  before(async () => {
    workspace = (await loadFolder(EXAMPLES)).workspace;
  });

  it('have these problems', () => checkSnapshot('problems', problemLines(workspace)));
  it('have these points', () => checkSnapshot('points', workspace.referentials.flatMap(pointLines)));
  it('have these sheets, which the platform would accept', async () => {
    const loaded = await loadFolder(EXAMPLES);
    const { tables } = exportTables(loaded, EXAMPLES, 'vivant', smallText);
    for (const table of tables.values()) {
      const path = join(SHEETS, table.name);
      if (process.env['UPDATE']) await writeFile(path, csvText(table));
      assert.equal(csvText(table), await readFile(path, 'utf8'));
    }
    assert.deepEqual([...tables.values()].map(({ name }) => name).sort(), (await readdir(SHEETS)).sort());
    const { outcome } = await importPlan(diskFiles, {
      source: SHEETS,
      into: join(EXAMPLES, 'transition'),
      referential: 'vivant',
      known: undefined,
      currentVersion: undefined,
    });
    assert.deepEqual(
      [outcome.verdict, outcome.problems.filter(({ severity }) => severity === 'error')],
      ['accepted', []],
    );
  });
  it('have these scores', async () => checkSnapshot('scores', await scoreLines(workspace)));
});

function problemLines(workspace: Workspace): string[] {
  return [...problemsOf(workspace)].flatMap(([path, problems]) =>
    problems.map(({ code, severity, span }) => `${relativePath(EXAMPLES, path)} ${span.start} ${severity} ${code}`),
  );
}

function pointLines({ folder, actions, points }: Referential): string[] {
  const lines = [...actions.keys()].map(id => {
    const { points: worth, percent, origin } = points.get(id) ?? {};
    return `${id || '·'} ${shown(worth)} ${shown(percent)}% ${origin ?? ''}`;
  });
  return [relativePath(EXAMPLES, folder), ...lines];
}

async function scoreLines(workspace: Workspace): Promise<string[]> {
  const prepared = prepareWorkspace(workspace);
  const names = (await readdir(SCENARIOS)).sort();
  const lists = names.map(async name => {
    const path = join(SCENARIOS, name);
    const scenario = readScenario(path, await readFile(path, 'utf8'));
    assert.ok(scenario, `${name} is no scenario`);
    const { scores } = scoreScenario(prepared, scenario);
    const lines = workspace.referentials.flatMap(referential =>
      [...referential.actions.keys()].flatMap(id => {
        const score = scoreOf(scores, referential, id);
        if (score === undefined || score.done + score.planned + score.notDone + score.capped === 0) return [];
        const parts = [score.done, score.planned, score.notDone, score.notFilled, score.capped, score.potential];
        return [`${id || '·'} ${parts.map(shown).join(' ')}`];
      }),
    );
    return [name, ...lines];
  });
  return (await Promise.all(lists)).flat();
}

function shown(figure: number | undefined): string {
  return figure === undefined ? '–' : String(rounded(figure));
}

async function checkSnapshot(name: string, lines: readonly string[]): Promise<void> {
  const file = new URL(`snapshots/${name}.txt`, import.meta.url);
  const text = lines.map(line => `${line}\n`).join('');
  if (process.env['UPDATE']) await writeFile(file, text);
  assert.equal(text, await readFile(file, 'utf8'));
}
