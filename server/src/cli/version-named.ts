import { readVersion, type Version, versionPlace } from '../disk/version.ts';
import { VersionRefused } from '../disk/version-refused.ts';
import { versionRefusedMessage } from '../words/version-refusal.ts';
import { Failure } from './usage.ts';

/** Reads the version that a word names, `DIR` or `git:REV:DIR`. @throws Failure that says in one line why it cannot be read */
export async function versionNamed(word: string, known?: Version): Promise<Version> {
  try {
    return await readVersion(versionPlace(word), known?.files);
  } catch (error) {
    if (error instanceof VersionRefused) throw new Failure(...versionRefusedMessage(error.refusal));
    throw error;
  }
}
