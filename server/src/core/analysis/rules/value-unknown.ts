import { type List, listAbove } from '../../index/lists.ts';
import { referentialNamed } from '../../index/prefixes.ts';
import { LISTED, type Listed } from '../../model/listed.ts';
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
        .filter(({ key }) => !listed.some(({ named }) => named === key))
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
  const themes = of === '2026' ? lists.filter(list => list.kind === 'theme') : [];
  const more = themes.flatMap(({ ids }) => ids);
  return CLOSED_LISTS.filter(({ kind: own, platform = of }) => own === kind && platform === of).map(
    ({ key, words }) => ({
      key,
      words: key === 'thematique_id' ? [...words, ...more] : words,
    }),
  );
}

/** What questions name, and what the list for a file holds: as it is written, and what that is compared by. */
interface KnownList extends Listed {
  readonly list: List;
  readonly known: ReadonlySet<string | number | undefined>;
}

/** Those for which there is a list for a file, which the platform of 2026 reads from sheets of their own. */
function listedFor({ lists }: BesideFile, path: string): readonly KnownList[] {
  return LISTED.flatMap(listed => {
    const list = listAbove(lists, listed.kind, path);
    return list ? [{ ...listed, list, known: new Set(list.ids.map(listed.meant)) }] : [];
  });
}

function unlisted(path: string, entry: Entry, { named: key, file, meant, list, known }: KnownList) {
  if (list.isDoubtful) return [];
  return itemsOfField(entry, key).flatMap(({ text, span }): PlacedFinding[] => {
    const named = meant(text);
    if (named === undefined || known.has(named)) return [];
    const suggestion = typeof named === 'string' ? nearest(named, list.ids) : undefined;
    const args = { key, found: text };
    if (suggestion !== undefined) return [{ file: path, span, args: { ...args, suggestion } }];
    return [{ file: path, span, variant: 'listed', args: { ...args, file } }];
  });
}
