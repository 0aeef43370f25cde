import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyWorkspace, withFiles } from '../../server/src/core/index/workspace.ts';
import { UNKNOWN_PROFILE } from '../../server/src/core/model/scenario.ts';
import type { Status } from '../../server/src/core/model/score.ts';
import type { SourceFile } from '../../server/src/core/model/source.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { DONE, figure } from '../../server/src/core/scoring/figures.ts';
import { marginalGains } from '../../server/src/core/scoring/marginal-gains.ts';
import type { Prepared } from '../../server/src/core/scoring/prepare.ts';
import { prepareWorkspace } from '../../server/src/core/scoring/prepare-workspace.ts';
import { score, scoreAt, withProfile, withStatus } from '../../server/src/core/scoring/score.ts';
import { publishedReferential } from '../oracle/platform-2026/published.ts';
import { makeCorpus } from './corpus.ts';
import { median, percentile } from './figures.ts';

/*
 * The score of a whole référentiel, warm, in medians. With ORACLE_DIR, the published CAE and TE with their rules; else a
 * référentiel of that size made from the example. Run it with Node alone: `node test/bench/score.bench.ts`.
 */
const BUDGETS = { scratch: 1, changed: 0.1 };
const RUNS = 2000;

const oracle = process.env['ORACLE_DIR'];
const words: readonly Status[] = ['fait', 'programme', 'pas_fait', 'non_concerne', [0.5, 0.3, 0.2]];
const profile = { ...UNKNOWN_PROFILE, identity: new Map([['type', new Set(['EPCI'])]]) };

const subjects: readonly (readonly [name: string, prepared: Prepared])[] =
  oracle === undefined
    ? [['a référentiel made from the example', preparedFrom(madeCorpus())]]
    : [
        ['CAE, platform of 2023', preparedFrom(filesIn(join(oracle, 'corpus/cae-2023')))],
        ['CAE, platform of 2026', publishedReferential(oracle, 'cae')],
        ['TE', publishedReferential(oracle, 'te')],
      ];
for (const [name, prepared] of subjects) {
  if (!isFastEnough(name, prepared)) process.exitCode = 1;
}

function isFastEnough(name: string, prepared: Prepared): boolean {
  const { forest, entries } = prepared;
  const leaves = forest.actions.flatMap(({ children }, node) => (children.length === 0 ? [node] : []));
  const statuses = new Map(
    leaves.flatMap((node, at) => (at % 2 === 0 ? [[node, words[at % words.length] ?? 'fait'] as const] : [])),
  );
  let scores = score(prepared, profile, statuses);
  console.log(
    `${name}: ${forest.size} nodes, ${entries.length} entries of rules, ${statuses.size} statuses, Node ${process.version}`,
  );
  const scratch = measured('from scratch', () => score(prepared, profile, statuses).figures.pages.length);
  const changed = measured('one status changed', at => {
    scores = withStatus(scores, leaves[at % leaves.length] ?? 0, words[at % words.length]);
    return figure(scores.figures, 0, DONE);
  });
  const questions = [...prepared.questions.keys()];
  measured('one answer changed', at => {
    const answers = new Map([[questions[at % questions.length] ?? '', at % 2 === 0 ? 'OUI' : 'NON']]);
    scores = withProfile(scores, { ...profile, answers });
    return figure(scores.figures, 0, DONE);
  });
  measured('the score of every node as an object', () => forest.actions.map((_, node) => scoreAt(scores, node)).length);
  measured('marginal gains', () => marginalGains(scores).length, 50);
  return scratch <= BUDGETS.scratch && changed <= BUDGETS.changed;
}

function preparedFrom(files: ReadonlyMap<string, SourceFile>): Prepared {
  return prepareWorkspace(withFiles(emptyWorkspace(), files));
}

function madeCorpus(): ReadonlyMap<string, SourceFile> {
  const made = mkdtempSync(join(tmpdir(), 'referentiel-'));
  makeCorpus(join(import.meta.dirname, '../../referentiel/exemple/actions'), made);
  const files = filesIn(made);
  rmSync(made, { recursive: true });
  return files;
}

/** Prints and gives the median time of a run, in milliseconds. */
function measured(name: string, run: (at: number) => unknown, runs = RUNS): number {
  for (let at = 0; at < runs; at++) run(at);
  const times = Array.from({ length: runs }, (_, at) => {
    const start = performance.now();
    run(at);
    return performance.now() - start;
  });
  const rate = (1000 / median(times)).toFixed(0);
  console.log(
    `${name}: ${median(times).toFixed(4)} ms (95 %: ${percentile(times, 95).toFixed(4)} ms), ${rate} a second`,
  );
  return median(times);
}

function filesIn(root: string): Map<string, SourceFile> {
  if (!existsSync(root)) throw new Error(`${root} is not there`);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md'));
  return new Map(
    names.map(name => [join(root, name), parseFile(join(root, name), readFileSync(join(root, name), 'utf8'))]),
  );
}
