import { execFileSync } from 'node:child_process';
import { tableOf } from '../../../server/src/core/features/outcomes.ts';
import { type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import type { StatedFormula } from '../../../server/src/core/reasoning/outcomes/stated-formulas.ts';
import { allStatedFormulas } from '../../../server/src/core/reasoning/outcomes/stated-formulas.ts';
import { workspaceOf } from '../../oracle/workspace-of.ts';
import type { Place, Suite } from '../benchmark.ts';
import { least, percentile } from '../figures.ts';
import { LINEAR, within } from '../growth.ts';

/** A folder with its formulas; none where nothing stands around its measures. */
export interface Stated extends Place {
  readonly workspace: Workspace;
  readonly formulas: readonly StatedFormula[];
}

/** In milliseconds: somebody is typing. */
const WHILE_TYPING = 20;
/** So often all tables are made until the engine is compiled. */
const WARM_UP = 3;

/** How long it takes to find out all that comes of rules. */
export const OUTCOMES: Suite<Stated> = {
  async open(place) {
    const workspace = workspaceOf(place.folder);
    const stated = { ...place, workspace, formulas: allStatedFormulas(workspace) };
    for (let at = 0; at < WARM_UP * stated.formulas.length; at++) outcomesAfterStroke(stated, at);
    return stated;
  },
  close: async () => undefined,
  benchmarks: [
    {
      name: 'outcomes of a rule after a keystroke in it, CPU, 95th percentile',
      unit: 'ms',
      growth: within(WHILE_TYPING),
      rounds: 300,
      of: figures => percentile(figures, 95),
      measure: async (stated, round) => outcomesAfterStroke(stated, round),
    },
    {
      name: 'rules: the whole command',
      unit: 'ms',
      growth: LINEAR,
      rounds: 3,
      // What else the machine does is not of the command.
      of: least,
      async measure({ built, folder }) {
        const start = performance.now();
        execFileSync(process.execPath, [built.cli, 'rules', folder]);
        return performance.now() - start;
      },
    },
  ],
};

/** How long the table of one formula takes where its file was just read anew, and nothing of it is remembered. In ms of CPU. */
function outcomesAfterStroke({ workspace, formulas }: Stated, at: number): number {
  const { file, formula } = formulas[at % formulas.length] ?? {};
  if (file === undefined || formula === undefined) return 0;
  const now = withFiles(workspace, new Map([[file.path, parseFile(file.path, file.text)]]));
  const before = process.cpuUsage();
  const stated = allStatedFormulas(now).find(
    one => one.file.path === file.path && one.formula.span.start === formula.span.start,
  );
  if (stated === undefined) throw new Error(`${file.path} has lost a formula`);
  tableOf(now, stated);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
