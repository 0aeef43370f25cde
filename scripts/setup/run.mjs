import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { ROOT } from './paths.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the project's root if absent
 * @property {NodeJS.ProcessEnv} [env] added to ours
 * @property {boolean} [quiet] keep the output back, and show it if the program fails
 */

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<string>} what was kept back
 * @throws {Failure} when the program cannot be started or ends with anything but 0
 */
export async function run(program, args, { cwd = ROOT, env = {}, quiet = false } = {}) {
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    // npm is a .cmd file there, which only a shell starts.
    shell: process.platform === 'win32' && program === 'npm',
  });
  let output = '';
  child.stdout?.on('data', text => (output += text));
  child.stderr?.on('data', text => (output += text));
  const end = await /** @type {Promise<string | null>} */ (
    new Promise(settle => {
      child.once('error', error => settle(error.message));
      child.once('close', (code, signal) => settle(code === 0 ? null : `ended with ${signal ?? code}`));
    })
  );
  if (end === null) return output;
  process.stderr.write(output);
  throw new Failure(`${[program, ...args].join(' ')}: ${end}`);
}

/**
 * Runs a script of an installed package under this very Node.
 * @param {string} script its path from node_modules
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export function runTool(script, args, options) {
  return run(process.execPath, [join(ROOT, 'node_modules', script), ...args], options);
}
