import { parentId } from '../../model/id.ts';
import type { Action } from '../../model/referential.ts';
import { boneOf, declaredAt, duplicateIds } from '../facts/declared.ts';
import { headlessFiles, isAstray, orphansOf } from '../facts/orphans.ts';
import type { ReferentialRule, SpottedFinding } from '../rule.ts';
import { spotOf } from '../spot.ts';
import type { ReferentialView } from '../view.ts';

/** Actions whose parent no file declares. One problem for each missing parent, on the first of its children. */
export const levelMissing: ReferentialRule = {
  code: 'level-missing',
  severity: 'error',
  scope: 'referential',
  *check(view) {
    for (const [missing, children] of orphansOf(view)) yield* findingOf(view, missing, children);
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

function* findingOf(view: ReferentialView, missing: string, children: readonly Action[]): Generator<SpottedFinding> {
  // A child inside its parent's text has an id that does not continue its parent's: a fault of its own.
  const [first, ...others] = children.flatMap(({ id }) => {
    const declared = declaredAt(view, id);
    return declared === undefined || declared.bone.parent ? [] : [declared];
  });
  if (first === undefined || isExplained(view, missing)) return;
  yield {
    spot: spotOf(first, 'title'),
    args: { missing, id: first.bone.declared ?? '' },
    related: others.map(other => spotOf(other, 'title')),
  };
}

/** True where the missing action may be one whose id cannot be read, or is wrong. */
function isExplained(view: ReferentialView, missing: string): boolean {
  if (headlessFiles(view).length > 0) return true;
  let above = parentId(missing);
  while (above !== undefined && !declaredAt(view, above)) above = parentId(above);
  const bone = above === undefined ? undefined : boneOf(view, above);
  const duplicates = duplicateIds(view);
  return bone?.children.some(child => isAstray(child) || duplicates.has(child.id ?? '')) ?? duplicates.size > 0;
}
