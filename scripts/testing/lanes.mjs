import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LAUNCHES } from '../../test/kit/launches.ts';
import { INSTALLED_IN } from '../setup/command.mjs';
import { Failure } from '../setup/failure.mjs';

/**
 * What became of a stage: `output` is all that it printed.
 * @typedef {{ readonly end: 'passed' | 'failed' | 'not run', readonly seconds: number, readonly launches: number, readonly output: string }} Outcome
 * @typedef {import('./stages.mjs').TestStage} TestStage
 */

/** @type {Outcome} */
const NOT_RUN = { end: 'not run', seconds: 0, launches: 0, output: '' };

/**
 * Runs stages side by side, one of each lane at a time, each in a process of its own: what waits for a screen goes on beside what
 * computes. A stage whose needs failed is not run; all others are, so that one run tells all that is wrong.
 * @param {readonly TestStage[]} stages in the order in which each lane runs them
 * @throws {Failure} naming the stages that failed
 */
export async function runLanes(stages) {
  const begin = performance.now();
  /** @type {Map<string, Promise<Outcome>>} */
  const outcomes = new Map();
  /** @type {Map<string, Promise<unknown>>} */
  const lanes = new Map();
  for (const stage of stages) {
    const { key, lane, needs = [] } = stage;
    const before = lanes.get(lane);
    const outcome = Promise.all(needs.map(need => outcomes.get(need))).then(async needed => {
      await before;
      return needed.every(one => one?.end === 'passed') ? runApart(stage) : NOT_RUN;
    });
    outcomes.set(key, outcome);
    lanes.set(lane, outcome);
  }
  const ended = await Promise.all(stages.map(async stage => ({ stage, outcome: await outcomes.get(stage.key) })));
  const told = ended.map(({ stage, outcome = NOT_RUN }) => ({ stage, outcome }));
  printTable(told, (performance.now() - begin) / 1000);
  const failed = told.filter(({ outcome }) => outcome.end !== 'passed');
  if (failed.length > 0) {
    throw new Failure(failed.map(({ stage, outcome }) => `✗ ${stage.name}: ${outcome.end}`).join('\n'));
  }
}

/**
 * Runs one stage as `npm test -- --only KEY` does, without what it needs; what it prints stands together.
 * @param {TestStage} stage
 * @returns {Promise<Outcome>}
 */
async function runApart({ key, name }) {
  console.log(`▸ ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'referentiel-stage-'));
  const launches = join(folder, 'launches');
  writeFileSync(launches, '');
  const start = performance.now();
  const child = spawn(process.execPath, [process.argv[1] ?? '', '--stage', key], {
    env: { ...process.env, [LAUNCHES]: launches },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (output += text));
  const code = await /** @type {Promise<number | null>} */ (
    new Promise((settle, fail) => {
      child.once('error', fail);
      child.once('close', settle);
    })
  );
  const seconds = (performance.now() - start) / 1000;
  const launched = readFileSync(launches, 'utf8').split('\n').length - 1;
  rmSync(folder, { recursive: true });
  const end = code === 0 ? 'passed' : 'failed';
  if (end === 'failed') process.stdout.write(`${output.trimEnd()}\n`);
  console.log(`${end === 'passed' ? '✓' : '✗'} ${name} ${seconds.toFixed(1)} s`);
  return { end, seconds, launches: launched, output };
}

/**
 * Where the time went: by stage, how many tests it ran, how many programs with a screen it started, and how long it took. Lanes go
 * side by side, so that the sum is more than the whole.
 * @param {readonly { readonly stage: TestStage, readonly outcome: Outcome }[]} told
 * @param {number} whole in seconds
 */
function printTable(told, whole) {
  const installed = Number(process.env[INSTALLED_IN] ?? 0);
  const rows = told.map(({ stage, outcome: { output, launches, seconds } }) => ({
    name: stage.name,
    lane: stage.lane,
    tests: testsIn(output),
    launches,
    seconds,
  }));
  const sum = (/** @type {'tests' | 'launches'} */ what) => rows.reduce((total, row) => total + row[what], 0);
  const all = [
    { name: 'the dependencies', lane: '', tests: 0, launches: 0, seconds: installed },
    ...rows,
    { name: 'in all', lane: '', tests: sum('tests'), launches: sum('launches'), seconds: whole + installed },
  ];
  const width = Math.max(...all.map(({ name }) => name.length));
  console.log(`\n${'stage'.padEnd(width)}  lane      tests  launches  seconds`);
  for (const { name, lane, tests, launches, seconds } of all) {
    const figures = [
      String(tests || '').padStart(5),
      String(launches || '').padStart(8),
      seconds.toFixed(1).padStart(7),
    ];
    console.log(`${name.padEnd(width)}  ${lane.padEnd(8)}  ${figures.join('  ')}`);
  }
}

/**
 * As many as Mocha says passed.
 * @param {string} output
 */
function testsIn(output) {
  return [...output.matchAll(/^ *(\d+) passing/gm)].reduce((sum, [, count]) => sum + Number(count), 0);
}
