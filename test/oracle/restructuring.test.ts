import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analysisOf } from '../../server/src/core/analysis/run.ts';
import { wishesFor } from '../../server/src/core/refactor/offered.ts';
import { NOTHING_OUTSIDE } from '../../server/src/core/refactor/outside.ts';
import { planOf } from '../../server/src/core/refactor/wish.ts';
import { allowedBy, checkHarmless } from '../kit/restructuring.ts';
import { workspaceOf } from '../kit/workspace.ts';

const folder = process.env['ORACLE_DIR'];

/** Of so many actions one is changed in every way: all of them would take an hour. */
const EVERY: Readonly<Record<string, number>> = { 'cae-2023': 37, 'eci-2022': 11 };

for (const [name, every] of Object.entries(EVERY)) {
  it(`${name} is restructured without a fault, a citation or a point lost`, () => {
    const root = join(folder ?? '', 'corpus', name);
    assert(folder && existsSync(root), 'ORACLE_DIR must name the folder that holds corpus/');
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
  }).timeout(300_000);
}
