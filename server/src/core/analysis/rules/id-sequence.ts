import { compareIds, parentId } from '../../model/id.ts';
import type { Action, Referential } from '../../model/referential.ts';
import { idSpanOf } from '../../parse/places.ts';
import { boneOf, duplicateIds, headlessFiles, isAstray, orphansOf } from '../facts/orphans.ts';
import { perFile } from '../facts/per-file.ts';
import { perSubtree } from '../facts/per-subtree.ts';
import { type Bone, skeletonOf } from '../facts/skeleton.ts';
import type { PlacedFinding, ReferentialRule } from '../rule.ts';

/** Siblings whose numbers leave a gap, or stand in another order: compared segment by segment, as numbers. */
export const idSequence: ReferentialRule = {
  code: 'id-sequence',
  severity: 'information',
  scope: 'referential',
  *check(referential) {
    const duplicates = duplicateIds(referential);
    for (const { file, id, before, bone } of disordersOf(referential)) {
      if (duplicates.has(id)) continue;
      const span = bone.entry ? idSpanOf(bone.entry) : bone.place;
      yield { file, span, variant: 'disorder', args: { id, previous: before } };
    }
    for (const gap of gapsOf(referential)) yield* gapFinding(referential, gap);
  },
  doc: {
    fr: {
      title: 'Numérotation discontinue ou en désordre',
      why: 'Un trou dans la numérotation (`6.5.1`, puis `6.5.3`) ou un désordre (`6.5.2` après `6.5.3`) n’empêche rien, mais trahit souvent une erreur de numéro ou une action oubliée. Les nombres se comparent comme des nombres : `1.2.10` vient après `1.2.9`.',
      cure: 'Corriger le numéro, ou remettre les actions dans l’ordre. Si une action a été retirée à dessein, laisser le trou : renuméroter fausserait les renvois.',
    },
    en: {
      title: 'Numbering with a gap or out of order',
      why: 'A gap in the numbering (`6.5.1`, then `6.5.3`) or a number out of order (`6.5.2` after `6.5.3`) breaks nothing, but often reveals a wrong number or a forgotten action. Numbers are compared as numbers: `1.2.10` comes after `1.2.9`.',
      cure: 'Correct the number, or put the actions back in order. If an action was removed on purpose, leave the gap: renumbering would make references wrong.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n### C\n```yaml\nid: <|1.1.1.3|>\n```\n',
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### B\n```yaml\nid: 1.1.1.2\n```\n### A\n```yaml\nid: <|1.1.1.1|>\n```\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### Z\n```yaml\nid: 1.1.1.0\n```\n### A\n```yaml\nid: 1.1.1.1\n```\n',
    '//- 1.2.9.md\n# Neuf\n```yaml\nid: 1.2.9\n```\n//- 1.2.10.md\n# Dix\n```yaml\nid: 1.2.10\n```\n',
  ],
};

interface Disorder {
  readonly file: string;
  readonly id: string;
  readonly before: string;
  readonly bone: Bone;
}

const disordersOf = perFile(file =>
  skeletonOf(file).flatMap(parent => {
    const own = parent.children.filter(({ id }) => id !== undefined && parentId(id) === parent.id);
    return own.flatMap((bone, at): Disorder[] => {
      const [before, id] = [own[at - 1]?.id, bone.id];
      return before !== undefined && id !== undefined && compareIds(id, before) < 0
        ? [{ file: file.path, id, before, bone }]
        : [];
    });
  }),
);

interface Gap {
  readonly parent: Action;
  readonly previous: Action;
  readonly action: Action;
}

/** The gaps between the numbers of siblings. */
const gapsOf = perSubtree(parent => {
  const own = parent.children.filter(({ id }) => parentId(id) === parent.id);
  return own.flatMap((action, at): Gap[] => {
    const previous = own[at - 1];
    return previous && lastNumber(action) > lastNumber(previous) + 1 ? [{ parent, previous, action }] : [];
  });
});

function lastNumber({ id }: Action): number {
  return Number(id.slice(id.lastIndexOf('.') + 1));
}

function* gapFinding(referential: Referential, { parent, previous, action }: Gap): Generator<PlacedFinding> {
  const source = referential.sources.get(action.id);
  if (source === undefined || mayFollow(referential, parent)) return;
  const { file, declaration } = source;
  const args = { id: action.id, previous: previous.id };
  yield { file: file.path, span: idSpanOf(declaration.entry), variant: 'gap', args };
}

// A number that is missing because its action was lost, or misnumbered, is shown there.
function mayFollow(referential: Referential, parent: Action): boolean {
  if (headlessFiles(referential).length > 0 && !parent.children.every(({ id }) => isNested(referential, id)))
    return true;
  if (orphansOf(referential).size > 0 || referential.duplicates.some(({ id }) => parentId(id) === parent.id))
    return true;
  const bone = boneOf(referential, parent.id);
  return bone?.children.some(child => isAstray(child) || duplicateIds(referential).has(child.id ?? '')) ?? false;
}

function isNested(referential: Referential, id: string): boolean {
  return boneOf(referential, id)?.parent !== undefined;
}
