import { type Listed, listedAs } from '../../model/listed.ts';
import type { FileKind, SourceFile } from '../../model/source.ts';
import { kindOf } from '../../parse/classify.ts';
import { fieldOf, textOfField } from '../../parse/fields.ts';
import { hasMisspeltId, meantKey } from '../facts/keys.ts';
import type { FileRule, Finding } from '../rule.ts';

/**
 * A question, an indicator, a piece of evidence, a theme or a competence without an id: nothing can name it, and it is left out of
 * everything.
 */
export const entryIdMissing: FileRule = {
  code: 'entry-id-missing',
  severity: 'error',
  scope: 'file',
  *check(file) {
    const listed = listedAs(file.kind);
    if (listed) yield* unlisted(file, listed);
    if (!isIdentified(file.kind)) return;
    for (const entry of file.entries) {
      const kind = kindOf(entry);
      if (!isIdentified(kind)) continue;
      const value = fieldOf(entry, 'id')?.value;
      if (value?.kind === 'list' || value?.kind === 'mapping' || textOfField(entry, 'id')) continue;
      // A block that YAML cannot read is a fault of its own, which may hide the id; so is a key that nobody knows.
      if (entry.block?.fault || hasMisspeltId(entry)) continue;
      yield { span: entry.titleSpan, variant: kind };
    }
  },
  doc: {
    fr: {
      title: 'Entrée sans identifiant',
      why: 'Rien ne peut nommer ce qui n’a pas d’identifiant : une question ne serait pas posée, un indicateur n’aurait pas de valeur. L’importateur refuse la fiche. Un thème sans `id` ou une compétence sans `code` manque à sa liste, et l’importateur refuse les questions qui le nomment.',
      cure: 'Ajouter la clé `id` au bloc, `code` pour une compétence.',
    },
    en: {
      title: 'Entry without an id',
      why: 'Nothing can name what has no id: a question would not be asked, an indicator would have no value. The importer refuses the file. A theme without an `id` or a competence without a `code` is missing in its list, and the importer refuses the questions that name it.',
      cure: 'Add the key `id` to the block, `code` for a competence.',
    },
  },
  bad: [
    '//- q.md\n# <|Une régie ?|>\n```yaml\ntype: binaire\nthematique_id: eau\n```\n',
    '//- i.md\n# <|Consommation|>\n```yaml\nid:\nunite: kWh\n```\n',
    '//- thematiques.md\n# Les jardins\n```yaml\nid: jardins\n```\n# <|Les parcs|>\n```yaml\n```\n',
    '//- competences.md\n# Les parcs\n```yaml\ncode: 12\n```\n# <|Les jardins|>\n',
    '//- p.md\n# Plan\n```yaml\nid: plan\nactions: [cae_1.1.1]\n```\n# <|Bilan|>\n```yaml\nactions: [cae_1.1.1]\n```\n',
  ],
  good: [
    '//- q.md\n# Une régie ?\n```yaml\nid: regie\ntype: binaire\nthematique_id: eau\n```\n',
    '//- i.md\n# Consommation\n```yaml\nidentifiant: 5\nid: cae_5\nunite: kWh\n```\n',
    '//- r.md\n# Règles\n```yaml\naction_id: cae_1.1.1\n```\n',
  ],
};

function* unlisted({ entries }: SourceFile, { kind, id }: Listed): Generator<Finding> {
  for (const { block, titleSpan } of entries) {
    const isMeant = block?.fields.some(
      ({ key, value }) =>
        meantKey(key, kind)?.meant === id || (key === id && value.kind === 'scalar' && value.text !== ''),
    );
    if (block?.fault || isMeant) continue;
    // What has no key at all may be no entry of the list.
    const isBegun = block?.fields.some(({ key }) => key === id);
    yield { span: titleSpan, variant: kind, ...(!isBegun && { severity: 'warning' as const }) };
  }
}

type IdentifiedKind = Extract<FileKind, 'question' | 'indicator' | 'evidence'>;

function isIdentified(kind: FileKind): kind is IdentifiedKind {
  return kind === 'question' || kind === 'indicator' || kind === 'evidence';
}
