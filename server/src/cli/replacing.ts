import { dirname } from 'node:path';
import { saidBy } from '../../../l10n/said-by.ts';
import type { Message } from '../../../l10n/say.ts';
import { type Refusal, type Replacement, removeDrafts, replacementOf, writeText } from '../disk/write.ts';
import { Failure } from './usage.ts';

/** A file, as it is called in sentences and where it is, and the texts that it had when it was read and shall have. */
export interface Rewriting {
  readonly name: string;
  readonly path: string;
  readonly before: string;
  readonly text: string;
  /** Outside of this folder nothing may be written, where there is one. */
  readonly folder?: string;
}

/**
 * Writes files, each whole or not at all, those that several names lead to once; gives the names of those. @throws Failure where one
 * may not be written, before any is, or where one cannot be, or is another one by now
 */
export async function rewriteAll(rewritings: readonly Rewriting[]): Promise<readonly string[]> {
  const ready = new Map<string, Rewriting>();
  for (const rewriting of rewritings) ready.set((await checked(rewriting)).target, rewriting);
  for (const folder of new Set([...ready.keys()].map(path => dirname(path)))) await removeDrafts(folder);
  for (const rewriting of ready.values()) await rewrite(rewriting);
  return [...ready.values()].map(({ name }) => name);
}

async function rewrite(rewriting: Rewriting): Promise<void> {
  const file = rewriting.name;
  // Looked at again: others were written meanwhile.
  const replacement = await replacementOf(rewriting.path, rewriting.before, rewriting.text, rewriting.folder);
  if ('refused' in replacement) throw new Failure(LATE, { file });
  const isWritten = await writeText(replacement).catch(cannotWrite(file));
  if (!isWritten) throw new Failure(LATE, { file });
}

/** Refuses with the reason for which a file was not written. */
function cannotWrite(file: string): (error: unknown) => never {
  return error => {
    throw new Failure('The file {file} cannot be written: {reason}.', { file, reason: saidBy(error) });
  };
}

/** What is to be written for a file. @throws Failure where it may not be */
export async function checked({ name, path, before, text, folder }: Rewriting): Promise<Replacement> {
  const replacement = await replacementOf(path, before, text, folder);
  if ('refused' in replacement) throw new Failure(REFUSALS[replacement.refused], { file: name });
  return replacement;
}

const LATE: Message =
  'The file {file} was changed by something else meanwhile, and is left as it is. Run the command again.';

const REFUSALS: Readonly<Record<Refusal, Message>> = {
  changed: 'The file {file} was changed by something else meanwhile. Nothing was written; run the command again.',
  outside: 'The file {file} is a link that leads out of the folder. Nothing was written; leave it out.',
  encoding: 'The file {file} is not in UTF-8. Nothing was written.',
  'read-only': 'The file {file} is read-only. Nothing was written; make it writable, or leave it out.',
  'read-only-folder':
    'The folder of the file {file} is read-only. Nothing was written; make it writable, or leave it out.',
};
