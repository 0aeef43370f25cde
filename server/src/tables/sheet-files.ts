import { PLATFORM_REFERENTIALS } from '../core/model/platform-referentials.ts';
import { TABLE_KINDS, type TableKind } from '../core/model/sheet.ts';
import { SHEETS } from '../core/sheets/columns.ts';
import { TableFault } from './fault.ts';

/** A CSV file of a folder, by what its name says. */
export interface SheetFile {
  readonly name: string;
  readonly kind: TableKind;
  /** What stands before the name of the sheet. */
  readonly prefix: string;
}

/** The longest of the known names that a file ends with, so that a prefix may hold another one. */
export function sheetFile(name: string): SheetFile | undefined {
  if (!/\.csv$/i.test(name)) return undefined;
  const stem = name.slice(0, -'.csv'.length).normalize('NFC');
  let best: SheetFile | undefined;
  let length = 0;
  for (const kind of TABLE_KINDS) {
    for (const ending of SHEETS[kind].files) {
      if (ending.length <= length || !stem.toLowerCase().endsWith(ending)) continue;
      best = { name, kind, prefix: stem.slice(0, -ending.length) };
      length = ending.length;
    }
  }
  return best;
}

/** The sheet of the référentiel that is asked for, or the only one. */
export function structureOf(
  folder: string,
  found: readonly SheetFile[],
  asked: string | undefined,
): SheetFile | undefined {
  const all = found.filter(({ kind }) => kind === 'structure');
  const ours = asked === undefined ? all : all.filter(({ prefix }) => wordsOf(prefix).includes(asked));
  const [only, ...others] = ours.length > 0 || all.length > 1 ? ours : all;
  if (others.length > 0) throw new TableFault('several', folder, ours.map(({ name }) => name).join(', '));
  if (only === undefined && all.length > 1) throw new TableFault('no-referential', folder, asked);
  return only;
}

/** The kinds of which each référentiel has its own. */
const OF_REFERENTIAL: ReadonlySet<TableKind> = new Set(['preuves', 'versions']);

/** One file of a kind: beside the sheet of a référentiel, of the same prefix; none that is of another référentiel. */
export function chosenFiles(
  folder: string,
  found: readonly SheetFile[],
  structure: SheetFile | undefined,
  referential: string | undefined,
): readonly SheetFile[] {
  const slugs = found.flatMap(({ kind, prefix }) => (kind === 'structure' ? (slugIn(prefix) ?? []) : []));
  // The sheet that is taken may have another name than the référentiel is to have.
  const ours = [referential, structure && slugIn(structure.prefix)];
  const others = new Set([...PLATFORM_REFERENTIALS, ...slugs].filter(slug => !ours.includes(slug)));
  const isOurs = ({ prefix }: SheetFile) => !wordsOf(prefix).some(word => others.has(word));
  return TABLE_KINDS.flatMap(kind => {
    if (kind === 'structure') return structure ?? [];
    const all = found.filter(file => file.kind === kind && isOurs(file));
    const same = all.filter(({ prefix }) => prefix === structure?.prefix);
    const candidates = same.length > 0 ? same : OF_REFERENTIAL.has(kind) ? preferred(all, referential) : all;
    if (candidates.length > 1) throw new TableFault('several', folder, candidates.map(({ name }) => name).join(', '));
    return candidates;
  });
}

/** Of several files, those whose prefix names the référentiel, or else those without one. */
function preferred(all: readonly SheetFile[], referential: string | undefined): readonly SheetFile[] {
  if (all.length < 2) return all;
  const named = all.filter(({ prefix }) => referential !== undefined && wordsOf(prefix).includes(referential));
  return named.length > 0 ? named : all.filter(({ prefix }) => prefix === '');
}

/** The slug of a référentiel in the name of a file: `te` of `referentiel-te-`. */
export function slugIn(prefix: string): string | undefined {
  const words = wordsOf(prefix).filter(word => !GENERIC.has(word));
  return words.length === 1 && /^[a-z][a-z0-9_]*$/.test(words[0] ?? '')
    ? words[0]
    : words.find(word => PLATFORM_REFERENTIALS.includes(word));
}

const GENERIC: ReadonlySet<string> = new Set([
  'referentiel',
  'référentiel',
  'import',
  'export',
  'structure',
  'platform',
]);

function wordsOf(prefix: string): readonly string[] {
  return prefix
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
}
