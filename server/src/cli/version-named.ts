import { readVersion, type Version, type VersionPlace, versionPlace } from '../disk/version.ts';
import { VersionRefused } from '../files/version-refused.ts';
import { versionRefusedMessage } from '../words/version-refusal.ts';
import { Failure } from './usage.ts';

/** Reads the version that a word names, `DIR` or `git:REV:DIR`. @throws Failure that says in one line why it cannot be read */
export function versionNamed(word: string, known?: Version): Promise<Version> {
  return toldRefusals(() => readVersion(versionPlace(word), known));
}

/** The same of a place that needs no word. */
export function versionAt(place: VersionPlace, known?: Version): Promise<Version> {
  return toldRefusals(() => readVersion(place, known));
}

/** Does what may be refused for a version that cannot be read. @throws Failure that says in one line why */
export async function toldRefusals<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof VersionRefused) throw new Failure(...versionRefusedMessage(error.refusal));
    throw error;
  }
}
