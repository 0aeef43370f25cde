import { referentialNamed } from '../../index/prefixes.ts';
import { isActionId, qualifiedId } from '../../model/id.ts';
import type { SourceFile } from '../../model/source.ts';
import { kindOf } from '../../parse/classify.ts';
import { actionItemsOf } from '../../parse/key-references.ts';
import { type BesideFile, perFile } from '../facts/per-file.ts';
import type { AroundRule, PlacedFinding } from '../rule.ts';

/** A value of `actions` or `action_id` that can name no action. */
export const referenceMalformed: AroundRule = {
  code: 'reference-malformed',
  severity: 'error',
  scope: 'around',
  check: perFile((view, file) => findingsIn(view, file)),
  doc: {
    fr: {
      title: 'Identifiant d’action mal formé',
      why: '`actions` et `action_id` nomment des actions par leur identifiant qualifié, comme `cae_1.2.3`. L’importateur refuse un identifiant sans préfixe ou mal écrit (`eci_.21`).',
      cure: 'Écrire le nom du référentiel, un tiret bas et l’identifiant.',
    },
    en: {
      title: 'Malformed id of an action',
      why: '`actions` and `action_id` name actions by their qualified ids, such as `cae_1.2.3`. The importer refuses an id without its prefix or one written wrongly (`eci_.21`).',
      cure: 'Write the name of the référentiel, an underscore and the id.',
    },
  },
  bad: [
    '//- 1.1.1.md\n# Mesure\n```yaml\nid: 1.1.1\n```\n//- regles.md\n# R\n```yaml\naction_id: <|1.1.1|>\n```\n## Règles\n',
    '# Plan\n```yaml\nid: plan\nactions: [cae_1.1.1, <|eci_.21|>, <|eci__2.1|>]\n```\n',
    '# Plan\n```yaml\nid: plan\nactions: [<|cae_1.1.1 ; cae_1.1.2|>]\n```\n',
  ],
  good: ['# Plan\n```yaml\nid: plan\nactions: [cae_1.1.1, eci_2.1]\n```\n'],
};

function findingsIn(view: BesideFile, { path, text: whole, entries }: SourceFile): readonly PlacedFinding[] {
  return entries.flatMap(entry =>
    actionItemsOf(whole, entry, kindOf(entry)).flatMap(({ text, span }): PlacedFinding[] => {
      // A name alone means a whole référentiel.
      if (qualifiedId(text) !== undefined || referentialNamed(view, text, path) !== undefined) return [];
      const variant = text !== '' && isActionId(text) ? 'no-prefix' : 'other';
      return [{ file: path, span, variant, args: { text } }];
    }),
  );
}
