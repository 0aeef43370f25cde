import type { Message } from '../../../l10n/say.ts';
import { type Refusal, replacementOf, writeText } from '../disk/write.ts';
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

/** The path of the file that will be written, behind links. @throws Failure where it may not be */
export async function targetOf({ name, path, before, text, folder }: Rewriting): Promise<string> {
  const replacement = await replacementOf(path, before, text, folder);
  if ('refused' in replacement) throw new Failure(REFUSALS[replacement.refused], { file: name });
  return replacement.target;
}

/** Writes a file whole or not at all. @throws Failure where it is another one by now, or cannot be written */
export async function rewrite({ name, path, before, text, folder }: Rewriting): Promise<void> {
  const replacement = await replacementOf(path, before, text, folder);
  if ('refused' in replacement) throw new Failure(LATE, { file: name });
  await writeText(replacement.target, replacement.text).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure('The file {file} cannot be written: {reason}', { file: name, reason });
  });
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
