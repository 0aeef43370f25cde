import { parentId } from '../../model/id.ts';
import type { Place } from '../../model/problem.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { boneOf, duplicateIds, headlessFiles, isAstray, orphansOf } from '../facts/orphans.ts';
import type { PlacedFinding, ReferentialRule } from '../rule.ts';

/** Actions whose parent no file declares. One problem for each missing parent, on the first of its children. */
export const levelMissing: ReferentialRule = {
  code: 'level-missing',
  severity: 'error',
  scope: 'referential',
  *check(referential) {
    for (const [missing, children] of orphansOf(referential)) yield* findingOf(referential, missing, children);
  },
  doc: {
    fr: {
      title: 'Niveau manquant',
      why: 'L’importateur assemble l’arborescence d’après les identifiants. Si aucun fichier ne déclare le parent d’une action (`6.5` pour `6.5.1`), elle n’a nulle part où aller.',
      cure: 'Ajouter l’action qui manque, dans le fichier de l’axe ou dans un fichier à elle, ou corriger l’identifiant.',
    },
    en: {
      title: 'Missing level',
      why: 'The importer builds the tree from the ids. If no file declares the parent of an action (`6.5` for `6.5.1`), the action has nowhere to go.',
      cure: 'Add the missing action, in the file of the axis or in a file of its own, or correct the id.',
    },
  },
  bad: [
    '//- 6.md\n# Axe\n```yaml\nid: 6\n```\n//- 6.5.1.md\n# <|Une|>\n```yaml\nid: 6.5.1\n```\n//- 6.5.2.md\n# Deux\n```yaml\nid: 6.5.2\n```\n',
    '//- 5.md\n# Axe\n```yaml\nid: 5\n```\n//- 6.5.1.md\n# <|Une|>\n```yaml\nid: 6.5.1\n```\n',
  ],
  good: [
    '//- 6.md\n# Axe\n```yaml\nid: 6\n```\n## Actions\n### Sous-axe\n```yaml\nid: 6.5\n```\n//- 6.5.1.md\n# Une\n```yaml\nid: 6.5.1\n```\n',
    '//- 6.5.1.md\n# Une mesure seule\n```yaml\nid: 6.5.1\n```\n',
  ],
};

function* findingOf(referential: Referential, missing: string, children: readonly Action[]): Generator<PlacedFinding> {
  // A child inside its parent's text has an id that does not continue its parent's: a fault of its own.
  const [first, ...others] = children.filter(({ id }) => boneOf(referential, id)?.parent === undefined);
  const place = first && placeOf(referential, first);
  if (first === undefined || place === undefined || isExplained(referential, missing)) return;
  yield {
    ...place,
    args: { missing, id: first.id },
    related: others.flatMap(child => placeOf(referential, child) ?? []),
  };
}

function placeOf({ sources }: Referential, { id }: Action): Place | undefined {
  const source = sources.get(id);
  return source && { file: source.file.path, span: source.declaration.entry.titleSpan };
}

/** True where the missing action may be one whose id cannot be read, or is wrong. */
function isExplained(referential: Referential, missing: string): boolean {
  if (headlessFiles(referential).length > 0) return true;
  let above = parentId(missing);
  while (above !== undefined && !referential.sources.has(above)) above = parentId(above);
  const bone = above === undefined ? undefined : boneOf(referential, above);
  const duplicates = duplicateIds(referential);
  return bone?.children.some(child => isAstray(child) || duplicates.has(child.id ?? '')) ?? duplicates.size > 0;
}
