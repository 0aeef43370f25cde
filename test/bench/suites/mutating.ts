import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fateOf } from '../../../server/src/core/mutation/judge.ts';
import type { Mutant } from '../../../server/src/core/mutation/mutant.ts';
import { mutantsOf } from '../../../server/src/core/mutation/mutants.ts';
import { type Trial, trialOf } from '../../../server/src/core/mutation/trial.ts';
import { readScenario } from '../../../server/src/core/parse/scenario/read-scenario.ts';
import { workspaceOf } from '../../oracle/workspace-of.ts';
import type { Benchmark, Suite } from '../benchmark.ts';
import { median } from '../figures.ts';
import { FLAT } from '../growth.ts';
import { namesIn } from '../places.ts';

/** Référentiels that are held against the scenarios beside them, and what is altered in them. */
export interface Mutating {
  readonly trial: Trial;
  readonly ofRules: readonly Mutant[];
  readonly ofWeights: readonly Mutant[];
}

/** How long it takes to tell whether a scenario notices that one thing is otherwise, in the process itself. */
export const MUTATING: Suite<Mutating> = {
  async open({ folder }) {
    const texts = namesIn(folder, /\.ya?ml$/).map(name => [name, readFileSync(join(folder, name), 'utf8')] as const);
    const scenarios = texts.flatMap(([name, text]) => readScenario(name, text) ?? []);
    const trial = trialOf(workspaceOf(folder), scenarios);
    const all = mutantsOf(trial);
    const ofRules = all.filter(mutant => 'original' in mutant);
    return { trial, ofRules, ofWeights: all.filter(mutant => !('original' in mutant)) };
  },
  close: async () => undefined,
  benchmarks: [
    judging('a rule is altered', ({ ofRules }) => ofRules),
    judging('a weight is altered', ({ ofWeights }) => ofWeights),
  ],
};

function judging(what: string, mutantsIn: (mutating: Mutating) => readonly Mutant[]): Benchmark<Mutating> {
  return {
    name: `mutate: what becomes of it where ${what}`,
    unit: 'ms',
    growth: FLAT,
    rounds: 60,
    of: median,
    async measure(mutating, round) {
      const mutants = mutantsIn(mutating);
      const mutant = mutants[round % mutants.length];
      const start = performance.now();
      if (mutant) fateOf(mutating.trial, mutant);
      return performance.now() - start;
    },
  };
}
