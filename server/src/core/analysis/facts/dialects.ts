import { memory } from '../../index/memory.ts';
import type { Referential } from '../../model/referential.ts';
import type { Field, SourceFile } from '../../model/source.ts';
import { fieldOf } from '../../parse/fields.ts';

/** The keys of a file that belong to the other dialect than most of its référentiel, in the order of the text. */
export interface ForeignKeys {
  readonly file: SourceFile;
  readonly keys: readonly Field[];
}

export interface Dialects {
  /** The dialect of most blocks, told by the keys of their ids. */
  readonly usual: Referential['dialect'];
  readonly foreign: readonly ForeignKeys[];
  /** True where a few keys of the minority decide how the points of all are read: no sum means anything then. */
  readonly isFlipped: boolean;
}

interface Counts {
  readonly ids: readonly Field[];
  readonly identifiants: readonly Field[];
  readonly percents: readonly Field[];
}

const counted = memory<SourceFile, Counts>();

/** Which dialect most blocks of a référentiel are written in, and what is written in the other one (domain, section 2). */
export function dialectsOf({ files, dialect }: Referential): Dialects {
  const counts = files.map(file => ({ file, ...counted(file, [], () => countsOf(file)) }));
  const total = (key: keyof Counts) => counts.reduce((sum, one) => sum + one[key].length, 0);
  const usual = total('identifiants') > total('ids') ? '2023' : total('ids') > total('identifiants') ? '2021' : dialect;
  const foreign = counts.map(({ file, ids, identifiants, percents }) => ({
    file,
    keys: usual === '2023' ? ids : [...identifiants, ...percents].sort((a, b) => a.keySpan.start - b.keySpan.start),
  }));
  return { usual, foreign: foreign.filter(({ keys }) => keys.length > 0), isFlipped: usual !== dialect };
}

function countsOf(file: SourceFile): Counts {
  const pick = (key: string) => file.declarations.flatMap(({ entry }) => fieldOf(entry, key) ?? []);
  // A block with both keys is a fault of its own.
  const only = (key: 'id' | 'identifiant') =>
    file.declarations.flatMap(({ entry, idKey }) => (idKey === key ? (fieldOf(entry, key) ?? []) : []));
  return { ids: only('id'), identifiants: only('identifiant'), percents: pick('pourcentage') };
}
