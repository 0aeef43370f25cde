import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';

/**
 * What a script is called with: at most one folder, and switches.
 * @template {string} Switch
 * @param {readonly string[]} args
 * @param {string} usage how it is called, told where it is called in another way
 * @param {...Switch} switches
 * @returns {{ readonly folder: string | undefined, readonly given: ReadonlySet<Switch> }}
 * @throws {Failure} when the folder is none, or something else is there
 */
export function folderAndSwitches(args, usage, ...switches) {
  const options = Object.fromEntries(switches.map(name => [name, { type: /** @type {const} */ ('boolean') }]));
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: false });
  const unknown = Object.keys(values).filter(name => !(name in options));
  const [first, ...others] = positionals;
  if (unknown.length > 0 || others.length > 0) throw new Failure(`Usage: ${usage}`);
  const folder = first === undefined ? undefined : resolve(first);
  if (folder !== undefined && statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Failure(`${folder} is no folder`);
  return { folder, given: new Set(switches.filter(name => values[name] === true)) };
}
