import type { Entry, SourceFile } from '../../model/source.ts';
import { ID_KEYS } from '../../model/words.ts';
import { fieldOf } from '../../parse/fields.ts';
import { openingOf } from '../../parse/places.ts';
import { unfencedBlock, unmarkedBlock } from '../../parse/unmarked-block.ts';
import { displacedBlock } from '../facts/items.ts';
import { hasMisspeltId } from '../facts/keys.ts';
import { type Bone, skeletonOf } from '../facts/skeleton.ts';
import type { FileRule } from '../rule.ts';

/** A titled entry of a measure file that no id names: the importer cannot place the action. */
export const idMissing: FileRule = {
  code: 'id-missing',
  severity: 'error',
  scope: 'file',
  *check(file) {
    for (const bone of skeletonOf(file)) {
      const unmarked = bone.entry && unmarkedBlock(file.text, bone.entry);
      const unfenced = bone.entry && unfencedBlock(file.text, bone.entry);
      const variant = lackOf(file, bone);
      if (unmarked) yield { span: openingOf(file, unmarked), variant: 'no-language' };
      else if (unfenced && variant === 'no-block') yield { span: unfenced.keys, variant: 'no-fence' };
      else if (unfenced && variant === 'no-key') yield { span: unfenced.keys, variant: 'above-fence' };
      else if (variant !== undefined) yield { span: bone.place, variant };
    }
  },
  doc: {
    fr: {
      title: 'Action sans identifiant',
      why: 'L’importateur range les actions d’après leur identifiant. Sans lui, l’action et son texte sont perdus.',
      cure: 'Ajouter, juste sous le titre, un bloc `yaml` avec l’identifiant ; s’il y est déjà, plus bas, le remonter sous le titre.',
    },
    en: {
      title: 'Action without an id',
      why: 'The importer places actions by their id. Without one, the action and its text are lost.',
      cure: 'Right below the title, add a `yaml` block with the id; if the block is already there, but further down, move it up to just below the title.',
    },
  },
  bad: [
    '# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### <|Sans bloc|>\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### <|Sans id|>\n```yaml\npoints: 100\n```\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### <|Bloc plus bas|>\n#### Description\nTexte.\n```yaml\nid: 1.1.1.1\n```\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### Bloc sans langage\n<|```|>\nid: 1.1.1.1\n```\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### Bloc sans ouverture\n<|id: 1.1.1.1|>\n```\n#### Description\nTexte.\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### Bloc entre tirets\n---\n<|id: 1.1.1.1|>\n---\n',
    '# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### Bloc ouvert trop bas\n<|id: 1.1.1.1|>\n```yaml\npoints: 100\n```\n',
    '//- 1.1.1.md\n# <|Mesure à numéroter|>\n```yaml\nidentifiant:\npoints: 4\n```\n',
    '//- 1.1.1.md\n# Mesure dont le bloc est sans langage\n<|```|>\nid: 1.1.1\n```\n',
  ],
  good: [
    '# Titre\n```yaml\nid: 1.1.1\n```\n',
    '# Racine\n```yaml\nidentifiant: ""\nreferentiel: essai\n```\n',
    '# Racine\n```yaml\nidentifiant:\nreferentiel: essai\n```\n',
  ],
};

type Lack = 'no-block' | 'no-key' | 'displaced';

function lackOf(file: SourceFile, { entry, parent }: Bone): Lack | undefined {
  // A block that YAML cannot read is a fault of its own, which may hide the id.
  if (entry === undefined || entry.block?.fault) return undefined;
  const lack = apparentLack(file, entry, parent !== undefined);
  // So is a key that nobody knows.
  return lack === undefined || hasMisspeltId(entry) ? undefined : lack;
}

function apparentLack(file: SourceFile, entry: Entry, isBelow: boolean): Lack | undefined {
  if (displacedBlock(file, entry)) return 'displaced';
  // A bare # has just been typed: it lacks a title first.
  if (entry.block === undefined) return entry.title === '' ? undefined : 'no-block';
  const value = fieldOf(entry, ...ID_KEYS)?.value;
  if (value === undefined) return 'no-key';
  if (value.kind === 'scalar' ? value.text !== '' : value.kind !== 'empty') return undefined;
  // The id of the root is the empty one, with or without quotes; without them, it may be one that is yet to be typed.
  const isRoot = !isBelow && (value.kind === 'scalar' || fieldOf(entry, 'referentiel') !== undefined);
  return isRoot ? undefined : 'no-key';
}
