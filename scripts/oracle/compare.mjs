import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Failure } from '../setup/failure.mjs';
import { DIST } from '../setup/paths.mjs';

// The figures of the oracle are rounded to 6 decimals.
const [RELATIVE, ROUNDING] = [1e-6, 5e-7];
const OUTPUT_LIMIT = 1 << 28;

/**
 * @typedef {{ readonly id: string, readonly points: number, readonly children: readonly Action[] }} Action
 * @typedef {object} Reference
 * @property {string} kind
 * @property {string} file
 * @property {number} line
 * @property {number} column
 * @property {string} to
 * @property {boolean} resolved
 *
 * A dotted number of the prose: file, line from 1, column from 0, text, what it is.
 * @typedef {readonly [string, number, number, string, 'ref' | 'dangling' | 'no']} Labelled
 */

/**
 * Where the command line disagrees with the oracle on one corpus, in lines.
 * @param {string} corpus
 * @param {string} shared the folder that holds corpus/ and oracle/
 * @returns {readonly string[]}
 */
export function faultsOf(corpus, shared) {
  const folder = join(shared, 'corpus', corpus, 'actions');
  /** @param {string} what */
  const oracle = what => JSON.parse(readFileSync(join(shared, 'oracle', `${corpus}.${what}.json`), 'utf8'));
  const { referentials } = answer(['export', folder, '--format', 'json']);
  if (referentials.length !== 1) return [`${referentials.length} référentiels instead of one`];
  const [{ actions, references }] = referentials;
  const points = oracle('points');
  const labelled = oracle('references');
  console.log(`${Object.keys(points).length} actions, ${labelled.length} dotted numbers`);
  return [
    ...faultsOfPoints(actions, points),
    ...faultsOfReferences(references, labelled),
    ...errorsOf(answer(['check', folder, '--format', 'json'])),
  ];
}

/**
 * @param {readonly Action[]} actions
 * @param {Readonly<Record<string, number>>} expected
 */
function faultsOfPoints(actions, expected) {
  const found = new Map(actions.flatMap(flat).map(({ id, points }) => [id, points]));
  const wrong = Object.entries(expected).flatMap(([id, points]) => {
    const got = found.get(id);
    const isRight = typeof got === 'number' && Math.abs(got - points) <= RELATIVE * points + ROUNDING;
    return isRight ? [] : [`points of ${id || 'the root'}: ${got} instead of ${points}`];
  });
  const extra = [...found.keys()].filter(id => !(id in expected)).map(id => `there is no action ${id}`);
  return [...wrong, ...extra];
}

/**
 * @param {Action} action
 * @returns {readonly Action[]}
 */
function flat(action) {
  return [action, ...action.children.flatMap(flat)];
}

/**
 * @param {readonly Reference[]} references
 * @param {readonly Labelled[]} labelled
 */
function faultsOfReferences(references, labelled) {
  const found = new Map(
    references
      .filter(({ kind }) => kind === 'prose')
      .map(({ file, line, column, to, resolved }) => [
        place(basename(file), line, column, to),
        resolved ? 'ref' : 'dangling',
      ]),
  );
  const wrong = labelled.flatMap(([file, line, column, text, label]) => {
    const at = place(file, line, column + 1, text);
    const got = found.get(at) ?? 'no';
    found.delete(at);
    return got === label ? [] : [`${at} is ${got} instead of ${label}`];
  });
  return [...wrong, ...[...found].map(([at, got]) => `${at} is ${got}, unknown to the oracle`)];
}

/**
 * @param {string} file
 * @param {number} line from 1
 * @param {number} column from 1
 * @param {string} text
 */
function place(file, line, column, text) {
  return `${file}:${line}:${column} ${text}`;
}

/** @param {{ readonly problems: readonly { severity: string, file: string, line: number, message: string }[] }} checked */
function errorsOf({ problems }) {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.map(({ file, line, message }) => `${basename(file)}:${line} error: ${message}`);
}

/**
 * What the command line answers, from JSON.
 * @param {readonly string[]} args
 */
function answer(args) {
  const run = spawnSync(process.execPath, [join(DIST, 'cli.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: OUTPUT_LIMIT,
  });
  // 1 says that there are errors among the problems.
  if (run.status !== 0 && run.status !== 1) throw new Failure(`cli.js ${args.join(' ')}: ${run.status}\n${run.stderr}`);
  return JSON.parse(run.stdout);
}
