import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { documentationPages, examplesOf } from '../../test/kit/documentation.ts';
import { Failure } from '../setup/failure.mjs';
import { installLocked } from '../setup/install.mjs';
import { ROOT, SCRATCH } from '../setup/paths.mjs';

/**
 * What is used of GitHub's reader.
 * @typedef {{ readonly name: string, readonly content: string }} File
 * @typedef {{ readonly context: { readonly errors: { getErrors(): readonly { readonly message: string }[] } } }} Read
 * @typedef {(file: File, trace: object) => Read} Parse
 * @typedef {{ readonly parseWorkflow: Parse, readonly parseAction: Parse, readonly NoOperationTraceWriter: new () => object }} Reader
 */

const HERE = import.meta.dirname;
const WORKFLOWS = join(ROOT, '.github/workflows');

/**
 * Has GitHub's own reader read the workflows of this repository and those that the documentation shows, expressions included, and
 * the action that it offers.
 * @throws {Failure} where GitHub would refuse one
 */
export async function checkWorkflows() {
  await installLocked(HERE, "GitHub's reader of workflows");
  const { parseWorkflow, parseAction, NoOperationTraceWriter } = await reader();
  const faultsBy = (/** @type {Parse} */ parse) => (/** @type {File} */ file) =>
    parse(file, new NoOperationTraceWriter()).context.errors.getErrors();
  const workflows = [...ownWorkflows(), ...shownWorkflows()];
  const faults = [
    ...workflows.flatMap(faultsBy(parseWorkflow)),
    ...[read('action.yml')].flatMap(faultsBy(parseAction)),
  ];
  if (faults.length > 0) throw new Failure(faults.map(({ message }) => message).join('\n'));
}

/** It is made for bundlers: Node would refuse its imports of JSON, and its door has no way to actions. @returns {Promise<Reader>} */
async function reader() {
  const outfile = join(SCRATCH, 'workflows/reader.cjs');
  const contents = `export { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
    export { parseAction } from './node_modules/@actions/workflow-parser/dist/actions/action-parser.js';`;
  await build({ stdin: { contents, resolveDir: HERE }, bundle: true, platform: 'node', format: 'cjs', outfile });
  return createRequire(import.meta.url)(outfile);
}

/** @returns {readonly File[]} */
function ownWorkflows() {
  return readdirSync(WORKFLOWS).map(name => read(join('.github/workflows', name)));
}

/** @returns {readonly File[]} */
function shownWorkflows() {
  return documentationPages().flatMap(page =>
    examplesOf(page)
      .filter(({ language, text }) => language === 'yaml' && /^jobs:/m.test(text))
      .map(({ text, line }) => ({ name: `${page.path}:${line}`, content: text })),
  );
}

/** @param {string} path @returns {File} */
function read(path) {
  return { name: path, content: readFileSync(join(ROOT, path), 'utf8') };
}
