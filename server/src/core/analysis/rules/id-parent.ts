import { parentId } from '../../model/id.ts';
import type { BoneShape, Shape } from '../facts/shape.ts';
import type { MemberRule, SpottedFinding } from '../rule.ts';
import { spotIn } from '../spot.ts';

/**
 * The id of a child must be its parent's with one segment more: the importer places actions by their ids. Where all the
 * children agree on another parent, it is the parent's id that is wrong.
 */
export const idParent: MemberRule = {
  code: 'id-parent',
  severity: 'error',
  scope: 'member',
  check: (shape, { isRepeated }) =>
    shape.bones
      .filter(({ children }) => children.some(isElsewhere))
      // An id that another action has too is a fault of its own, whatever place it has in the text.
      .flatMap(parent => findingsOf(shape, parent).filter(({ args }) => !isRepeated(String(args?.['id'])))),
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
function isElsewhere({ id, parent, isBroken }: BoneShape): boolean {
  if (isBroken || parent?.isBroken) return false;
  return id !== undefined && parent?.id !== undefined && parentId(id) !== parent.id;
}

function findingsOf(shape: Shape, parent: BoneShape): SpottedFinding[] {
  const spot = (bone: BoneShape) => spotIn(shape, bone, 'id');
  const { id = '' } = parent;
  const expected = parentMeant(shape, parent);
  const strays = parent.children.filter(isElsewhere);
  if (expected !== undefined) {
    return [{ spot: spot(parent), variant: 'children', args: { id, expected }, related: strays.map(spot) }];
  }
  return strays.map(child => ({ spot: spot(child), variant: 'child', args: { id: child.id ?? '', parent: id } }));
}

/** The id that all the children of an action continue, where it is not the action's own: several agree, or the rest does. */
export function parentMeant({ path, bones }: Shape, { id, parent, children }: BoneShape): string | undefined {
  const ids = children.flatMap(child => child.id ?? []);
  const [meant] = ids.map(parentId);
  if (id === undefined || meant === undefined || meant === id || !ids.every(child => parentId(child) === meant)) {
    return undefined;
  }
  if (bones.some(bone => bone.id === meant)) return undefined;
  const fits = parent?.id === undefined ? path.endsWith(`/${meant}.md`) : parentId(meant) === parent.id;
  return ids.length > 1 || fits ? meant : undefined;
}
