import { type Listed, listedAs } from '../../model/listed.ts';
import { isAround, type SourceFile } from '../../model/source.ts';
import { kindOf } from '../../parse/classify.ts';
import { fieldOf, textOfField } from '../../parse/fields.ts';
import { hasMisspeltId, meantKey } from '../facts/keys.ts';
import { unreadEntries } from '../facts/unread-entries.ts';
import type { FileRule, Finding } from '../rule.ts';

/** Rules on an action. */
const RULES = '//- r.md\n# Règles\n```yaml\naction_id: cae_1.1.1\n```\n';

/**
 * A question, an indicator, a piece of evidence, a theme or a competence without an id, or rules without an action: nothing can
 * name it, and it is left out of everything; so is what has no block of metadata.
 */
export const entryIdMissing: FileRule = {
  code: 'entry-id-missing',
  severity: 'error',
  scope: 'file',
  *check(file) {
    const listed = listedAs(file.kind);
    if (listed) yield* unlisted(file, listed);
    if (!isAround(file.kind)) return;
    for (const { place, lack, isText } of unreadEntries(file)) {
      yield { span: place, variant: lack, ...(isText && { severity: 'warning' as const }) };
    }
    for (const entry of file.entries) {
      const kind = kindOf(entry);
      if (!isAround(kind)) continue;
      const key = kind === 'rule' ? 'action_id' : 'id';
      const value = fieldOf(entry, key)?.value;
      if (value?.kind === 'list' || value?.kind === 'mapping' || textOfField(entry, key)) continue;
      // A block that YAML cannot read is a fault of its own, which may hide the id; so is a key that nobody knows.
      if (entry.block?.fault || hasMisspeltId(entry)) continue;
      yield { span: entry.titleSpan, variant: kind };
    }
  },
  doc: {
    fr: {
      title: 'Entrée sans identifiant',
      why: 'Rien ne peut nommer ce qui n’a pas d’identifiant : une question ne serait pas posée, un indicateur n’aurait pas de valeur. L’importateur refuse la fiche. Un thème sans `id` ou une compétence sans `code` manque à sa liste, et l’importateur refuse les questions qui le nomment. Des règles sans action, ou dont le bloc n’est pas lu, ne s’appliquent à rien : les scores changent sans que rien ne le dise.',
      cure: 'Ajouter la clé `id` au bloc, `code` pour une compétence, `action_id` pour des règles. Un bloc s’ouvre par ```` ```yaml ````, juste sous un titre `#`.',
    },
    en: {
      title: 'Entry without an id',
      why: 'Nothing can name what has no id: a question would not be asked, an indicator would have no value. The importer refuses the file. A theme without an `id` or a competence without a `code` is missing in its list, and the importer refuses the questions that name it. Rules without an action, or whose block is not read, hold for nothing: scores change, and nothing says so.',
      cure: 'Add the key `id` to the block, `code` for a competence, `action_id` for rules. A block opens with ```` ```yaml ````, right below a title `#`.',
    },
  },
  bad: [
    '//- q.md\n# <|Une régie ?|>\n```yaml\ntype: binaire\nthematique_id: eau_assainissement\n```\n',
    '//- i.md\n# <|Consommation|>\n```yaml\nid:\nunite: kWh\n```\n',
    '//- thematiques.md\n# Les jardins\n```yaml\nid: jardins\n```\n# <|Les parcs|>\n```yaml\n```\n',
    '//- competences.md\n# Les parcs\n```yaml\ncode: 12\n```\n# <|Les jardins|>\n',
    '//- p.md\n# Plan\n```yaml\nid: plan\nactions: [cae_1.1.1]\n```\n# <|Bilan|>\n```yaml\nactions: [cae_1.1.1]\n```\n',
    `${RULES}# <|Sans action|>\n\`\`\`yaml\naction_id:\n\`\`\`\n`,
    `${RULES}# Bloc sans langage\n<|\`\`\`|>\naction_id: cae_1.1.2\n\`\`\`\n`,
    `${RULES}# Bloc sans ouverture\n<|action_id: cae_1.1.2|>\n\`\`\`\n`,
    `${RULES}## Titre de section\n<|\`\`\`yaml|>\naction_id: cae_1.1.2\n\`\`\`\n`,
    '//- p.md\n# Plan\n```yaml\nid: plan\nactions: [cae_1.1.1]\n```\n### Bilan\n<|```yaml|>\nid: bilan\nactions: [cae_1.1.1]\n```\n',
    `${RULES}# <|Sans clé qui dise ce que c’est|>\n\`\`\`yaml\nid: essai\n\`\`\`\n`,
    `${RULES}# <|Règles sans bloc|>\n## Règles\n### Désactivation\n\`\`\`formule\nVRAI\n\`\`\`\n`,
    `${RULES}# <|Sans bloc|>\nTexte.\n`,
  ],
  good: [
    '//- q.md\n# Une régie ?\n```yaml\nid: regie\ntype: binaire\nthematique_id: eau_assainissement\n```\n',
    '//- i.md\n# Consommation\n```yaml\nidentifiant: 5\nid: cae_5\nunite: kWh\n```\n',
    RULES,
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
