import { kindOfPath } from '../disk/walk.ts';
import { writeFolder } from '../disk/write-folder.ts';
import { childPath } from '../files/paths.ts';
import { onDisk } from './import/disk-faults.ts';
import { folderToWrite, pathFromHere } from './places.ts';

/** A scenario that is to have a file of its own. */
export interface NewScenarioFile {
  /** What its file is named after; several may have one name. */
  readonly name: string;
  readonly text: string;
}

/**
 * Writes scenarios into a folder, all or none, each into a file that was not there before; gives their paths, as they are called
 * from here, in their order. @throws Failure where they cannot be written
 */
export async function writeScenarios(into: string, scenarios: readonly NewScenarioFile[]): Promise<readonly string[]> {
  const folder = await folderToWrite(into);
  const texts = new Map<string, string>();
  for (const { name, text } of scenarios) texts.set(await freeName(folder, name, texts), text);
  await onDisk(() =>
    writeFolder(
      folder,
      Array.from(texts, ([file, text]) => ({ name: file, held: undefined, text })),
    ),
  );
  return Array.from(texts.keys(), name => pathFromHere(childPath(folder, name)));
}

async function freeName(folder: string, name: string, taken: ReadonlyMap<string, unknown>): Promise<string> {
  // What an id holds beyond these no file name is to hold.
  const base = name.replace(/[^\p{L}\d._-]+/gu, '-');
  for (let count = 1; ; count++) {
    const file = `${base}-${count}.scenario.yml`;
    if (!taken.has(file) && (await kindOfPath(childPath(folder, file))) === 'none') return file;
  }
}
