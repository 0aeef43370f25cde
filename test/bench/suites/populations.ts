import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawnPopulation } from '../../../server/src/core/impact/drawn-population.ts';
import { type Stretch, type Tally, tallier } from '../../../server/src/core/impact/tally.ts';
import { versionsOf } from '../../../server/src/core/impact/versions.ts';
import { emptyWorkspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { DEFAULT_MIXTURE } from '../../../server/src/core/model/default-mixture.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import type { Suite } from '../benchmark.ts';
import { most } from '../figures.ts';
import { atLeast } from '../growth.ts';
import { measuresOf, namesIn } from '../places.ts';

/** A folder whose versions are both as it is, and how much one collectivité is scored by there. */
interface Scored {
  readonly tallyOf: (stretch: Stretch) => Tally;
  readonly measures: number;
}

/**
 * A second, each drawn and scored in both versions by one thread: a thousand collectivités of a référentiel of sixty measures in two
 * seconds. The larger the référentiels, the fewer collectivités.
 */
const WANTED = 30_000;
const AT_A_TIME = 200;

/** How many measures of the collectivités of a population one thread draws and scores in two versions, in the process itself. */
export const POPULATIONS: Suite<Scored> = {
  open: async ({ folder }) => {
    const paths = namesIn(folder, /\.md$/).map(name => join(folder, name));
    const files = () => new Map(paths.map(path => [path, parseFile(path, readFileSync(path, 'utf8'))]));
    const [before, after] = [files(), files()].map(read => withFiles(emptyWorkspace(), read));
    if (before === undefined || after === undefined) throw new Error(`${folder} was not read`);
    const versions = versionsOf(before, after);
    const population = drawnPopulation(versions, DEFAULT_MIXTURE, 1, Number.MAX_SAFE_INTEGER);
    return { tallyOf: tallier(versions, population), measures: measuresOf({ folder, file: '' }).length };
  },
  close: async () => undefined,
  benchmarks: [
    {
      name: 'measures of collectivités scored in two versions',
      unit: '/s',
      growth: atLeast(WANTED),
      rounds: 12,
      // What else the machine does takes from all others.
      of: most,
      async measure({ tallyOf, measures }, round) {
        const start = performance.now();
        tallyOf({ from: round * AT_A_TIME, size: AT_A_TIME });
        return (1000 * AT_A_TIME * measures) / (performance.now() - start);
      },
    },
  ],
};
