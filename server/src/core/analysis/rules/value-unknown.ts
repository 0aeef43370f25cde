import { COMPETENCES_FILE, type List, THEMES_FILE } from '../../index/lists.ts';
import { referentialNamed } from '../../index/references.ts';
import { fileNameOf, folderOf } from '../../index/workspace.ts';
import { cellNumber } from '../../model/cell-number.ts';
import { nearest } from '../../model/nearest.ts';
import type { Platform } from '../../model/referential.ts';
import type { Entry, FileKind, SourceFile } from '../../model/source.ts';
import { kindOf } from '../../parse/classify.ts';
import { itemsOfField } from '../../parse/fields.ts';
import { CLOSED_LISTS } from '../facts/keys.ts';
import { unknownName } from '../facts/names.ts';
import { nearestPlatform } from '../facts/nearest-platform.ts';
import { type BesideFile, perFile } from '../facts/per-file.ts';
import type { AroundRule, PlacedFinding } from '../rule.ts';
import { TRANSITION } from '../samples.ts';

/** A word that is none of those that its key takes. */
export const valueUnknown: AroundRule = {
  code: 'value-unknown',
  severity: 'error',
  scope: 'around',
  check: perFile((view, file) => findingsIn(view, file)),
  doc: {
    fr: {
      title: 'Valeur hors de la liste',
      why: 'L’importateur refuse un `thematique_id`, un type de `types_concernes` ou un programme qui n’est pas dans sa liste. Le nom d’un référentiel du dossier est un programme aussi.',
      cure: 'Corriger la valeur ; la plus proche de la liste est proposée.',
    },
    en: {
      title: 'Value outside of the list',
      why: 'The importer refuses a `thematique_id`, a type in `types_concernes` or a programme that is not in its list. The name of a référentiel of the folder is a programme too. In 2026, `thematiques.md` and `competences.md` are the lists where they stand.',
      cure: 'Correct the value; the nearest one of the list is proposed.',
    },
  },
  bad: [
    '# Q ?\n```yaml\nid: plu\ntype: binaire\nthematique_id: <|energies|>\ntypes_concernes: [commune, <|metropole|>]\nactions: []\n```\n',
    '# I\n```yaml\nid: cae_1.a\nunite: t\nprogrammes: [cae, <|pcet|>]\n```\n',
    `${TRANSITION}//- q.md\n# Q ?\n\`\`\`yaml\nid: plu\ntype: binaire\nthematique_id: <|eau|>\ntypes_concernes: <|syndicat|>\n\`\`\`\n//- thematiques.md\n# Les jardins\n\`\`\`yaml\nid: jardins\n\`\`\`\n`,
  ],
  good: [
    '//- q.md\n# Q ?\n```yaml\nid: plu\ntype: binaire\nthematique_id: energie\ntypes_concernes: [commune]\nactions: []\n```\n//- i.md\n# I\n```yaml\nid: cae_1.a\nunite: t\nprogrammes: [cae, pcaet]\n```\n',
  ],
};

function findingsIn(view: BesideFile, { path, entries }: SourceFile): readonly PlacedFinding[] {
  const platform = nearestPlatform(view, path);
  const listed = platform === '2026' ? listedFor(view, path) : [];
  return entries.flatMap(entry => {
    const kind = kindOf(entry);
    return [
      ...closedLists(view, kind, platform)
        .filter(({ key }) => !listed.some(own => own.key === key))
        .flatMap(({ key, words }) => {
          // The programme of a référentiel of the view is called as one names it.
          const isReferential = (text: string) => referentialNamed(view, text, path) !== undefined;
          return itemsOfField(entry, key)
            .filter(({ text }) => !words.includes(text) && !(key === 'programmes' && isReferential(text)))
            .map(({ text, span }) => ({ file: path, span, args: { ...unknownName(text, words), key } }));
        }),
      ...(kind === 'question' ? listed.flatMap(list => unlisted(path, entry, list)) : []),
    ];
  });
}

function closedLists({ lists }: BesideFile, kind: FileKind, of: Platform) {
  const themes = of === '2026' ? lists.filter(({ path }) => fileNameOf(path) === THEMES_FILE) : [];
  const more = themes.flatMap(({ ids }) => ids);
  return CLOSED_LISTS.filter(({ kind: own, platform = of }) => own === kind && platform === of).map(
    ({ key, words }) => ({
      key,
      words: key === 'thematique_id' ? [...words, ...more] : words,
    }),
  );
}

/** What a question names of the lists that the platform of 2026 reads from sheets of their own (platform, section 5). */
interface Listed {
  readonly key: string;
  /** The file that holds the list. */
  readonly file: string;
  /** What two texts are compared by; undefined for one that is wrong otherwise. */
  readonly meant: (text: string) => string | number | undefined;
}

const LISTED: readonly Listed[] = [
  { key: 'thematique_id', file: THEMES_FILE, meant: text => text },
  { key: 'competence_code', file: COMPETENCES_FILE, meant: text => cellNumber(text)?.value },
];

/** One of them, and what the list for a file holds: as it is written, and what that is compared by. */
interface KnownList extends Listed {
  readonly ids: readonly string[];
  readonly known: ReadonlySet<string | number | undefined>;
}

/** Those for which there is a list for a file. */
function listedFor({ lists }: BesideFile, path: string): readonly KnownList[] {
  return LISTED.flatMap(listed => {
    const list = listAbove(lists, listed.file, path);
    return list ? [{ ...listed, ids: list.ids, known: new Set(list.ids.map(listed.meant)) }] : [];
  });
}

function unlisted(path: string, entry: Entry, { key, file, meant, ids, known }: KnownList) {
  return itemsOfField(entry, key).flatMap(({ text, span }): PlacedFinding[] => {
    const named = meant(text);
    if (named === undefined || known.has(named)) return [];
    const suggestion = typeof named === 'string' ? nearest(named, ids) : undefined;
    const args = { key, found: text };
    if (suggestion !== undefined) return [{ file: path, span, args: { ...args, suggestion } }];
    return [{ file: path, span, variant: 'listed', args: { ...args, file } }];
  });
}

/** The list of a name that stands nearest to a file, in its folder or above it. */
function listAbove(lists: BesideFile['lists'], name: string, path: string): List | undefined {
  const above = lists.filter(list => fileNameOf(list.path) === name && isIn(folderOf(list.path), path));
  return above.toSorted((a, b) => b.path.length - a.path.length)[0];
}

function isIn(folder: string, path: string): boolean {
  return path.startsWith(`${folder}/`);
}
