import { joined } from '../../memory/joined.ts';
import { memory } from '../../memory/memory.ts';
import { PersistentMap } from '../../memory/persistent-map.ts';
import type { Referential } from '../../model/referential.ts';
import type { SourceFile } from '../../model/source.ts';

/**
 * What each measure file of a référentiel shows by itself, or with the measure level, in the order of their paths. It is
 * remembered for each file and for groups of them, so that after a keystroke only the file that has changed is looked at.
 */
export function perFile<Found>(
  look: (file: SourceFile, measureLevel: number) => readonly Found[],
): (referential: Pick<Referential, 'files' | 'measureLevel'>) => readonly Found[] {
  const remembered = memory<SourceFile, readonly Found[]>();
  const found = PersistentMap.summary<SourceFile, readonly Found[], [number]>(
    (file, measureLevel) => remembered(file, [measureLevel], () => look(file, measureLevel)),
    joined,
    [],
  );
  return ({ files, measureLevel }) => found(files, measureLevel);
}
