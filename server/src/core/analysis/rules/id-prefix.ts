import { memory } from '../../memory/memory.ts';
import type { Action, Dialect } from '../../model/referential.ts';
import { perSubtree } from '../facts/per-subtree.ts';
import { takenForChildren } from '../facts/taken-for-children.ts';
import type { ReferentialRule, SpottedFinding } from '../rule.ts';
import { spotsOf } from '../spot.ts';

/**
 * A file whose id begins with that of a sibling's file, figure by figure: the importer of 2022/23 takes `1.1.10` for a child
 * of `1.1.1`, and refuses the référentiel (domain, section 7).
 */
export const idPrefix: ReferentialRule = {
  code: 'id-prefix',
  severity: 'error',
  scope: 'referential',
  check: view => alikeIn(view),
  doc: {
    fr: {
      title: 'Identifiant pris pour celui d’un enfant',
      why: 'L’importateur compare les identifiants des fichiers signe à signe : `1.1.10`, dans un fichier à lui, commence comme `1.1.1` et passe pour l’un de ses enfants ; le référentiel est refusé. Pour les fichiers de 2021 (clé `id`), c’est un avertissement.',
      cure: 'Donner à l’action un numéro qui ne commence pas comme celui d’une sœur.',
    },
    en: {
      title: 'Id taken for that of a child',
      why: 'The importer compares the ids of files sign by sign: `1.1.10`, in a file of its own, begins like `1.1.1` and is taken for one of its children; the référentiel is refused. For the files of 2021 (key `id`) this is a warning.',
      cure: 'Give the action a number that does not begin like that of a sibling.',
    },
  },
  bad: [
    '//- 1.1.1.md\n# Un\n```yaml\nidentifiant: 1.1.1\n```\n//- 1.1.10.md\n# Dix\n```yaml\nidentifiant: <|1.1.10|>\n```\n',
    '//- 1.1.1.md\n# Un\n```yaml\nid: 1.1.1\n```\n//- 1.1.12.md\n# Douze\n```yaml\nid: <|1.1.12|>\n```\n',
  ],
  good: [
    '//- 1.1.2.md\n# Deux\n```yaml\nidentifiant: 1.1.2\n```\n//- 1.1.10.md\n# Dix\n```yaml\nidentifiant: 1.1.10\n```\n',
    '//- 1.1.1.md\n# Un\n```yaml\nidentifiant: 1.1.1\n```\n## Actions\n### A\n```yaml\nidentifiant: 1.1.1.1\n```\n### J\n```yaml\nidentifiant: 1.1.1.10\n```\n',
  ],
};

const alikeIn = perSubtree(({ action }, { dialect }) => {
  // Today's importer tells a parent by the dots.
  if (dialect === '2026') return [];
  return takenForChildren(action).flatMap(({ action: child, other }) =>
    remembered(child, [other.id, other.declaredIn[0], dialect], () => alike(child, other, dialect)),
  );
});

const remembered = memory<Action, readonly SpottedFinding[]>();

function alike(action: Action, other: Action, dialect: Dialect): SpottedFinding[] {
  // One that is given twice is that fault alone.
  if (action.declaredIn.length > 1) return [];
  const severity = dialect === '2021' && { severity: 'warning' as const };
  return spotsOf([action], 'id').map(spot => {
    return { spot, args: { id: action.id, prefix: other.id }, related: spotsOf([other], 'id'), ...severity };
  });
}
