import { joined } from '../memory/joined.ts';
import { PersistentMap } from '../memory/persistent-map.ts';
import type { SourceFile } from '../model/source.ts';

/** The files around the measures (questions, rules, evidence, indicators), in the order of their paths. */
export const filesAround = PersistentMap.summary<SourceFile, readonly SourceFile[]>(
  file => (file.kind === 'measure' || file.kind === 'none' ? [] : [file]),
  joined,
  [],
);
