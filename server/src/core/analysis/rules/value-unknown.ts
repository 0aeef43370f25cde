import { referentialNamed } from '../../index/references.ts';
import type { Platform } from '../../model/referential.ts';
import type { FileKind, SourceFile } from '../../model/source.ts';
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
      why: 'The importer refuses a `thematique_id`, a type in `types_concernes` or a programme that is not in its list. The name of a référentiel of the folder is a programme too.',
      cure: 'Correct the value; the nearest one of the list is proposed.',
    },
  },
  bad: [
    '# Q ?\n```yaml\nid: plu\ntype: binaire\nthematique_id: <|energies|>\ntypes_concernes: [commune, <|metropole|>]\nactions: []\n```\n',
    '# I\n```yaml\nid: cae_1.a\nunite: t\nprogrammes: [cae, <|pcet|>]\n```\n',
  ],
  good: [
    '//- q.md\n# Q ?\n```yaml\nid: plu\ntype: binaire\nthematique_id: energie\ntypes_concernes: [commune]\nactions: []\n```\n//- i.md\n# I\n```yaml\nid: cae_1.a\nunite: t\nprogrammes: [cae, pcaet]\n```\n',
    `${TRANSITION}//- q.md\n# Q ?\n\`\`\`yaml\nid: plu\ntype: binaire\nthematique_id: jardins\n\`\`\`\n//- thematiques.md\n# Les jardins\n\`\`\`yaml\nid: jardins\n\`\`\`\n`,
  ],
};

function findingsIn(view: BesideFile, { path, entries }: SourceFile): readonly PlacedFinding[] {
  const platform = nearestPlatform(view, path);
  return entries.flatMap(entry =>
    listsOf(view, kindOf(entry), platform).flatMap(({ key, words }): PlacedFinding[] => {
      // The programme of a référentiel of the view is called as one names it.
      const isReferential = (text: string) => referentialNamed(view, text, path) !== undefined;
      return itemsOfField(entry, key)
        .filter(({ text }) => !words.includes(text) && !(key === 'programmes' && isReferential(text)))
        .map(({ text, span }) => ({ file: path, span, args: { ...unknownName(text, words), key } }));
    }),
  );
}

function listsOf({ themes }: BesideFile, kind: FileKind, of: Platform) {
  const lists = CLOSED_LISTS.filter(({ kind: own, platform = of }) => own === kind && platform === of);
  // The platform of 2026 reads its themes from a sheet of their own.
  const more = of === '2026' ? themes : [];
  return lists.map(({ key, words }) => ({ key, words: key === 'thematique_id' ? [...words, ...more] : words }));
}
