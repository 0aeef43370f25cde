import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionsIn } from '../../../server/src/core/index/around-lists.ts';
import { emptyWorkspace, type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { firstById } from '../../../server/src/core/memory/first-by-id.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { statedFormulas } from '../../../server/src/core/reasoning/outcomes/stated-formulas.ts';
import { proofOf } from '../../../server/src/core/reasoning/proof.ts';
import type { Suite } from '../benchmark.ts';
import { median, percentile } from '../figures.ts';
import { within } from '../growth.ts';
import { namesIn } from '../places.ts';

/** What is proved of one formula while somebody types in it: in ms. */
const WHILE_TYPING = 20;

/** How long it takes to prove what holds of the formulas of a folder, in the process itself; nothing of them is remembered. */
export const PROVING: Suite<Workspace> = {
  open: async ({ folder }) => {
    const paths = namesIn(folder, /\.md$/).map(name => join(folder, name));
    return withFiles(emptyWorkspace(), new Map(paths.map(path => [path, parseFile(path, readFileSync(path, 'utf8'))])));
  },
  close: async () => undefined,
  benchmarks: [
    {
      name: 'what is proved of a formula, 95th percentile',
      unit: 'ms',
      growth: within(WHILE_TYPING),
      rounds: 9,
      of: median,
      measure: async workspace => percentile(times(workspace), 95),
    },
  ],
};

/** Of each formula once, its file read anew; 0 alone where a folder has none. */
function times(before: Workspace): readonly number[] {
  const anew = Array.from(before.around, ([path, { text }]) => [path, parseFile(path, text)] as const);
  const workspace = withFiles(before, new Map(anew));
  const questions = firstById(questionsIn(workspace));
  const subjects = [...workspace.around.values()].flatMap(file =>
    statedFormulas(workspace, file).flatMap(({ subject }) => subject ?? []),
  );
  const each = subjects.map(({ program }) => {
    const start = performance.now();
    proofOf(program, questions);
    return performance.now() - start;
  });
  return each.length === 0 ? [0] : each;
}
