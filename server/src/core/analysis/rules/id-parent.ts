import { parentId } from '../../model/id.ts';
import type { Referential } from '../../model/referential.ts';
import type { SourceFile } from '../../model/source.ts';
import { idSpanOf } from '../../parse/places.ts';
import { duplicateIds } from '../facts/orphans.ts';
import { perFile } from '../facts/per-file.ts';
import { type Bone, skeletonOf } from '../facts/skeleton.ts';
import type { PlacedFinding, ReferentialRule } from '../rule.ts';

const parentsOf = perFile(file =>
  skeletonOf(file).flatMap(bone => (bone.children.some(isElsewhere) ? [{ file, bone }] : [])),
);

/**
 * The id of a child must be its parent's with one segment more: the importer places actions by their ids. Where all the
 * children agree on another parent, it is the parent's id that is wrong.
 */
export const idParent: ReferentialRule = {
  code: 'id-parent',
  severity: 'error',
  scope: 'referential',
  *check(referential) {
    for (const { file, bone } of parentsOf(referential)) yield* findingsOf(referential, file, bone);
  },
  doc: {
    fr: {
      title: 'Identifiant qui ne prolonge pas celui du parent',
      why: 'L’importateur range les actions d’après leur identifiant, et non d’après leur place dans le texte. L’identifiant d’une action est celui de son parent suivi d’un seul nombre : `6.5.1.2` sous `6.5.1`. Si tous les enfants s’accordent sur un autre parent, c’est l’identifiant du parent qui est signalé.',
      cure: 'Corriger l’identifiant, ou déplacer l’action sous son vrai parent.',
    },
    en: {
      title: 'Id that does not extend its parent’s',
      why: 'The importer places actions by their id, not by where they stand in the text. The id of an action is that of its parent followed by a single number: `6.5.1.2` below `6.5.1`. If all the children agree on another parent, the id of the parent is reported instead.',
      cure: 'Correct the id, or move the action below its true parent.',
    },
  },
  bad: [
    '# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### Enfant\n```yaml\nid: <|1.1.2.1|>\n```\n',
    '//- 1.1.1.md\n# Titre\n```yaml\nid: <|1.1.7|>\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n### B\n```yaml\nid: 1.1.1.2\n```\n',
  ],
  good: ['# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### Enfant\n```yaml\nid: 1.1.1.10\n```\n'],
};

// An id in a block that is still being typed may become another one.
function isElsewhere({ id, parent, entry }: Bone): boolean {
  if (entry?.block?.fault || parent?.entry?.block?.fault) return false;
  return id !== undefined && parent?.id !== undefined && parentId(id) !== parent.id;
}

function* findingsOf(referential: Referential, file: SourceFile, parent: Bone): Generator<PlacedFinding> {
  // An id that another action has too is a fault of its own, whatever place it has in the text.
  const duplicates = duplicateIds(referential);
  const place = (bone: Bone) => ({ file: file.path, span: bone.entry ? idSpanOf(bone.entry) : bone.place });
  const expected = parentMeant(file, parent);
  if (expected !== undefined) {
    if (duplicates.has(parent.id ?? '')) return;
    const args = { id: parent.id ?? '', expected };
    yield { ...place(parent), variant: 'children', args, related: parent.children.filter(isElsewhere).map(place) };
    return;
  }
  for (const child of parent.children) {
    if (!isElsewhere(child) || duplicates.has(child.id ?? '')) continue;
    yield { ...place(child), variant: 'child', args: { id: child.id ?? '', parent: parent.id ?? '' } };
  }
}

/** The id that all the children of an action continue, where it is not the action's own: several agree, or the rest does. */
export function parentMeant(file: SourceFile, { id, parent, children }: Bone): string | undefined {
  const ids = children.flatMap(child => child.id ?? []);
  const [meant] = ids.map(parentId);
  if (id === undefined || meant === undefined || meant === id || !ids.every(child => parentId(child) === meant)) {
    return undefined;
  }
  if (skeletonOf(file).some(bone => bone.id === meant)) return undefined;
  const fits = parent?.id === undefined ? file.path.endsWith(`/${meant}.md`) : parentId(meant) === parent.id;
  return ids.length > 1 || fits ? meant : undefined;
}
