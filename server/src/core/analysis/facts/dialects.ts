import { talliesOf } from '../../index/tallies.ts';
import type { Referential } from '../../model/referential.ts';
import type { Field, SourceFile } from '../../model/source.ts';
import { fieldOf } from '../../parse/fields.ts';
import { perFile } from './per-file.ts';

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

/** Which dialect most blocks of a référentiel are written in, and what is written in the other one (domain, section 2). */
export function dialectsOf(referential: Referential): Dialects {
  const { balance } = talliesOf(referential.files);
  const usual = balance > 0 ? '2023' : balance < 0 ? '2021' : referential.dialect;
  const foreign = usual === '2023' ? oldKeys(referential) : newKeys(referential);
  return { usual, foreign, isFlipped: usual !== referential.dialect };
}

const oldKeys = perFile(file => keysIn(file, idsBy(file, 'id')));

const newKeys = perFile(file => {
  const percents = file.declarations.flatMap(({ entry }) => fieldOf(entry, 'pourcentage') ?? []);
  return keysIn(file, [...idsBy(file, 'identifiant'), ...percents]);
});

// A block with both keys is a fault of its own.
function idsBy(file: SourceFile, key: 'id' | 'identifiant'): Field[] {
  return file.declarations.flatMap(({ entry, idKey }) => (idKey === key ? (fieldOf(entry, key) ?? []) : []));
}

function keysIn(file: SourceFile, keys: readonly Field[]): ForeignKeys[] {
  return keys.length === 0 ? [] : [{ file, keys: keys.toSorted((a, b) => a.keySpan.start - b.keySpan.start) }];
}
