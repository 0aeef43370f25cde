import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analysisOf } from '../../server/src/core/analysis/run.ts';
import { wishesFor } from '../../server/src/core/refactor/offered.ts';
import { NOTHING_OUTSIDE } from '../../server/src/core/refactor/outside.ts';
import { planOf } from '../../server/src/core/refactor/wish.ts';
import { runCli } from '../kit/cli.ts';
import { inFolder } from '../kit/disk.ts';
import { allowedBy, checkHarmless } from '../kit/restructuring.ts';
import { workspaceOf } from '../kit/workspace.ts';

const folder = process.env['ORACLE_DIR'];

/** Of so many actions one is changed in every way: all of them would take an hour. */
const EVERY: Readonly<Record<string, number>> = { 'cae-2023': 37, 'eci-2022': 11 };
const EVERY_IMPORTED: Readonly<Record<string, number>> = { te: 23, cae: 61 };

describe('restructuring loses no citation and no point, and brings no fault', () => {
  for (const [name, every] of Object.entries(EVERY)) {
    it(`in ${name}`, () => {
      assert(folder, 'ORACLE_DIR must name the folder that holds corpus/');
      checkAll(join(folder, 'corpus', name), every);
    }).timeout(300_000);
  }

  for (const [name, every] of Object.entries(EVERY_IMPORTED)) {
    it(`in what is imported of ${name}`, () =>
      inFolder({}, async ({ at }) => {
        assert(folder, 'ORACLE_DIR must name the folder that holds corpus/');
        const sheets = join(folder, 'corpus/platform-2026');
        const { code, out } = await runCli(['import', sheets, '--as', name, '--into', at(name)]);
        assert.equal(code, 0, out);
        checkAll(at(name), every);
      })).timeout(300_000);
  }
});

function checkAll(root: string, every: number): void {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.md'));
  const workspace = workspaceOf(new Map(names.map(file => [`/${file}`, readFileSync(join(root, file), 'utf8')])));
  const analysis = analysisOf(workspace);
  let done = 0;
  for (const referential of workspace.referentials) {
    for (const [at, id] of [...referential.actions.keys()].entries()) {
      if (at % every !== 0) continue;
      for (const wish of wishesFor(referential, id)) {
        const plan = planOf(workspace, referential, wish, NOTHING_OUTSIDE);
        if (checkHarmless(analysis, plan, allowedBy(wish, plan))) done++;
      }
    }
  }
  assert(done > 50, `only ${done} changes`);
}
