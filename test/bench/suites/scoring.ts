import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emptyWorkspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { type Profile, profileOf, UNKNOWN_PROFILE } from '../../../server/src/core/model/scenario.ts';
import type { Status } from '../../../server/src/core/model/score.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { readScenario } from '../../../server/src/core/parse/scenario/read-scenario.ts';
import { cleared, emptyFigures } from '../../../server/src/core/scoring/figures.ts';
import { personalise } from '../../../server/src/core/scoring/personalise.ts';
import type { Prepared } from '../../../server/src/core/scoring/prepare.ts';
import { preparedParts } from '../../../server/src/core/scoring/prepared-parts.ts';
import { type Scores, score, scoreStatuses, withProfile, withStatus } from '../../../server/src/core/scoring/score.ts';
import { type StatusByNode, statusesOf } from '../../../server/src/core/scoring/statuses.ts';
import type { Benchmark, Suite } from '../benchmark.ts';
import { most } from '../figures.ts';
import { atLeast } from '../growth.ts';
import { namesIn } from '../places.ts';

/** A référentiel that is ready to be scored, with scores of it. */
export interface Scoring {
  readonly prepared: Prepared;
  /** Of the scenario in the folder; one of which nothing is known, where there is none. */
  readonly profile: Profile;
  readonly scores: Scores;
}

/** How often a second whoever tries many scenarios, one change after the other, gets their scores. */
const WANTED = 10_000;
/** Another answer has the rules evaluated that ask it, and may weigh any number of measures otherwise. */
const ANSWERED = 5000;
/** From scratch, every node and rule is looked at: what a start and another référentiel cost. */
const FROM_SCRATCH = 2000;

const STATUSES = ['fait', 'programme', 'pas_fait', 'non_concerne', [0.5, 0.3, 0.2]] satisfies readonly Status[];

/** How many scores the engine gives in a second, in the process itself, of the référentiel whose file is open. */
export const SCORING: Suite<Scoring> = {
  async open({ folder, file, scenario }) {
    const read = (path: string): string => readFileSync(path, 'utf8');
    const paths = namesIn(folder, /\.md$/).map(name => join(folder, name));
    const workspace = withFiles(emptyWorkspace(), new Map(paths.map(path => [path, parseFile(path, read(path))])));
    const prepared = preparedParts(workspace).parts.find(({ forest }) =>
      forest.referentials.some(referential => referential.folder === dirname(file)),
    );
    if (prepared === undefined) throw new Error(`${file} is of no référentiel`);
    const said = scenario === undefined ? undefined : readScenario(scenario, read(scenario), true);
    const profile = said ? profileOf(said) : UNKNOWN_PROFILE;
    return { prepared, profile, scores: scored(prepared, profile) };
  },
  close: async () => undefined,
  benchmarks: [
    rate('one status is another', WANTED, ({ prepared, scores }) => {
      const leaves = leavesOf(prepared);
      let now = scores;
      return at => {
        now = withStatus(now, leaves[at % leaves.length] ?? 0, STATUSES[at % STATUSES.length]);
      };
    }),
    rate('one answer is another', ANSWERED, ({ prepared, profile, scores }) => {
      const questions = [...prepared.questions.keys()];
      let now = scores;
      return at => {
        const answers = new Map(profile.answers).set(questions[at % questions.length] ?? '', at % 2 ? 'OUI' : 'NON');
        now = withProfile(now, { ...profile, answers });
      };
    }),
    rate('from scratch', FROM_SCRATCH, ({ prepared, profile }) => {
      const said = statusesOf(prepared.forest, halfSaid(prepared));
      const figures = emptyFigures(prepared.forest.places);
      // As of a population: another collectivité each time, whose answers and statuses are read already.
      return () => void scoreStatuses(personalise(prepared, { ...profile }), said, cleared(figures));
    }),
  ],
};

/** So many at a time, so that the clock can tell. */
const SCORINGS = 400;
/** So many until the engine is compiled. */
const WARM_UP = 2000;

function rate(what: string, wanted: number, ready: (scoring: Scoring) => (at: number) => void): Benchmark<Scoring> {
  return {
    name: `scorings where ${what}`,
    unit: '/s',
    growth: atLeast(wanted),
    rounds: 15,
    // What else the machine does takes from all others.
    of: most,
    async measure(scoring, round) {
      const next = ready(scoring);
      if (round === 0) for (let at = 0; at < WARM_UP; at++) next(at);
      const before = performance.now();
      for (let at = 0; at < SCORINGS; at++) next(at);
      return (1000 * SCORINGS) / (performance.now() - before);
    },
  };
}

function leavesOf({ forest }: Prepared): readonly number[] {
  return forest.actions.flatMap(({ children }, node) => (children.length === 0 ? [node] : []));
}

/** The scores where every other leaf has a status. */
function scored(prepared: Prepared, profile: Profile): Scores {
  return score(prepared, profile, halfSaid(prepared));
}

function halfSaid(prepared: Prepared): StatusByNode {
  const given = leavesOf(prepared).filter((_, at) => at % 2 === 0);
  return new Map(given.map((node, at) => [node, STATUSES[at % STATUSES.length] ?? 'fait']));
}
