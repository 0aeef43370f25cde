import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { formulasIn, tableOf } from '../../server/src/core/features/outcomes.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import { withFiles } from '../../server/src/core/index/workspace.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { workspaceOf } from '../oracle/workspace-of.ts';
import { line, median, percentile } from './figures.ts';

/*
 * The table of each rule of a folder as after a keystroke in it: its file is read anew, and nothing of it is remembered. Then
 * `rules` on the folder, from the start of the program to its end. Run it with Node alone, on a folder of a référentiel with its
 * rules: `node test/bench/outcomes.bench.ts [DIR]`; `npm run build` first.
 */
const BUDGETS = { table: 20, all: 2000 };
const ROUNDS = 5;

const folder = process.argv[2] ?? join(import.meta.dirname, '../../referentiel/exemple');
const workspace = workspaceOf(folder);
for (let round = 0; round < ROUNDS; round++) strokes(workspace);
const times = Array.from({ length: ROUNDS }, () => strokes(workspace)).flat();
console.log(`${folder}: ${times.length / ROUNDS} formulas, Node ${process.version}`);
console.log(line('the table of one formula, median', median(times)));
console.log(line('the table of one formula, 95th percentile', percentile(times, 95)));
console.log(line('the table of one formula, longest', percentile(times, 100)));
const started = performance.now();
execFileSync(process.execPath, [join(import.meta.dirname, '../../dist/cli.js'), 'rules', folder]);
const all = performance.now() - started;
console.log(line('rules', all));
if (percentile(times, 95) > BUDGETS.table || all > BUDGETS.all) process.exitCode = 1;

/** How long the table of each formula takes, each the first time. In ms. */
function strokes(before: Workspace): readonly number[] {
  const files = new Map(Array.from(before.around, ([path, { text }]) => [path, parseFile(path, text)] as const));
  const now = withFiles(before, files);
  return formulasIn(now).map(stated => {
    const start = performance.now();
    tableOf(now, stated);
    return performance.now() - start;
  });
}
