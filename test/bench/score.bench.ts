import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emptyWorkspace, withFiles } from '../../server/src/core/index/workspace.ts';
import { UNKNOWN_PROFILE } from '../../server/src/core/model/scenario.ts';
import type { Status } from '../../server/src/core/model/score.ts';
import type { SourceFile } from '../../server/src/core/model/source.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { marginalGains } from '../../server/src/core/scoring/marginal-gains.ts';
import { prepareWorkspace } from '../../server/src/core/scoring/prepare-workspace.ts';
import { score, scoreAt, withStatus } from '../../server/src/core/scoring/score.ts';
import { makeCorpus } from './corpus.ts';
import { median, percentile } from './figures.ts';

/*
 * The score of a whole référentiel, warm, in medians. With ORACLE_DIR, the published CAE with its rules; else a
 * référentiel of that size made from the example. Run it with Node alone: `node test/bench/score.bench.ts`.
 */
const BUDGETS = { scratch: 1, changed: 0.1 };
const RUNS = 2000;

const oracle = process.env['ORACLE_DIR'];
const made = mkdtempSync(join(tmpdir(), 'referentiel-'));
const published = oracle === undefined ? undefined : join(oracle, 'corpus/cae-2023');
if (published === undefined) makeCorpus(join(import.meta.dirname, '../../referentiel/exemple/actions'), made);
const prepared = prepareWorkspace(withFiles(emptyWorkspace(), filesIn(published ?? made)));
rmSync(made, { recursive: true });

const { forest } = prepared;
const tasks = forest.actions.flatMap(({ kind }, node) => (kind === 'task' ? [node] : []));
const words: readonly Status[] = ['fait', 'programme', 'pas_fait', 'non_concerne', [0.5, 0.3, 0.2]];
const statuses = new Map(
  tasks.flatMap((node, at) => (at % 2 === 0 ? [[node, words[at % words.length] ?? 'fait'] as const] : [])),
);
const profile = { ...UNKNOWN_PROFILE, identity: new Map([['type', new Set(['EPCI'])]]) };
let scores = score(prepared, profile, statuses);

console.log(
  `${forest.size} nodes, ${prepared.entries.length} entries of rules, ${statuses.size} statuses, Node ${process.version}`,
);
const scratch = measured('from scratch', () => score(prepared, profile, statuses).figures.values[0]);
const changed = measured('one status changed', at => {
  scores = withStatus(scores, tasks[at % tasks.length] ?? 0, words[at % words.length]);
  return scores.figures.values[0];
});
measured('the score of every node as an object', () => forest.actions.map((_, node) => scoreAt(scores, node)).length);
measured('marginal gains', () => marginalGains(scores).length, 50);
if (scratch > BUDGETS.scratch || changed > BUDGETS.changed) process.exitCode = 1;

/** Prints and gives the median time of a run, in milliseconds. */
function measured(name: string, run: (at: number) => unknown, runs = RUNS): number {
  for (let at = 0; at < runs; at++) run(at);
  const times = Array.from({ length: runs }, (_, at) => {
    const start = performance.now();
    run(at);
    return performance.now() - start;
  });
  console.log(`${name}: ${median(times).toFixed(4)} ms (95 %: ${percentile(times, 95).toFixed(4)} ms)`);
  return median(times);
}

function filesIn(root: string): Map<string, SourceFile> {
  if (!existsSync(root)) throw new Error(`${root} is not there`);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.md'));
  return new Map(
    names.map(name => [join(root, name), parseFile(join(root, name), readFileSync(join(root, name), 'utf8'))]),
  );
}
