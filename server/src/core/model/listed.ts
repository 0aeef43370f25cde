import { cellNumber } from './cell-number.ts';
import type { TableKind } from './sheet.ts';
import type { FileKind, ListedKind } from './source.ts';

/** Where themes and competences are listed, and how questions name them (platform, sections 5 and 9). */
export interface Listed {
  readonly kind: ListedKind;
  /** The name of the file that lists them. */
  readonly file: string;
  /** The sheet that it is imported from. */
  readonly sheet: TableKind;
  /** The key that such a file names each by. */
  readonly id: string;
  /** The key of a question that names one. */
  readonly named: string;
  /** What two names are compared by; undefined for one that is wrong otherwise. */
  readonly meant: (text: string) => string | number | undefined;
}

export const LISTED: readonly Listed[] = [
  {
    kind: 'theme',
    file: 'thematiques.md',
    sheet: 'thematiques',
    id: 'id',
    named: 'thematique_id',
    meant: text => text,
  },
  {
    kind: 'competence',
    file: 'competences.md',
    sheet: 'competences',
    id: 'code',
    named: 'competence_code',
    meant: text => cellNumber(text)?.value,
  },
];

/** What the file of a path lists, by its name. */
export function listedAt(path: string): Listed | undefined {
  return LISTED.find(({ file }) => path.endsWith(`/${file}`));
}

/** How what a file of some kind holds is listed; undefined where it holds something else. */
export function listedAs(kind: FileKind): Listed | undefined {
  return LISTED.find(listed => listed.kind === kind);
}
