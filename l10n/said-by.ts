import { type Message, say } from './say.ts';

/** What an error says to a person, one of the system in words; for whatever else is thrown, its text. */
export function saidBy(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const message = 'code' in error ? OF_THE_SYSTEM.get(String(error.code)) : undefined;
  return message === undefined ? error.message : say(message);
}

/** What an error says to a developer, as every log tells it: its stack, where it has one, several lines. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Why nothing can be written or reached, by the code that Node gives, and VS Code. */
const OF_THE_SYSTEM: ReadonlyMap<string, Message> = new Map([
  ['EACCES', 'permission denied'],
  ['EPERM', 'permission denied'],
  ['NoPermissions', 'permission denied'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'no space is left on the disk'],
  ['EDQUOT', 'no space is left on the disk'],
  ['ENAMETOOLONG', 'the name is too long'],
  ['EISDIR', 'a folder of this name stands there'],
  ['FileIsADirectory', 'a folder of this name stands there'],
  ['ENOTDIR', 'a file stands in the place of a folder'],
  ['ECONNREFUSED', 'nothing answers there'],
  ['ENOENT', 'there is nothing of this name'],
]);
