import { parentId } from '../../model/id.ts';
import type { ActionSource, Referential } from '../../model/referential.ts';
import { idSpanOf } from '../../parse/places.ts';
import { duplicateIds } from '../facts/orphans.ts';
import { perSubtree } from '../facts/per-subtree.ts';
import type { ReferentialRule } from '../rule.ts';

/**
 * A file whose id begins with that of a sibling's file, figure by figure: the importer of 2022/23 takes `1.1.10` for a child
 * of `1.1.1`, and refuses the référentiel (domain, section 7).
 */
export const idPrefix: ReferentialRule = {
  code: 'id-prefix',
  severity: 'error',
  scope: 'referential',
  *check(referential) {
    const duplicates = duplicateIds(referential);
    for (const { id, prefix } of alikeIn(referential)) {
      const [at, other] = [id, prefix].map(one => beginningOfFile(referential, one));
      if (at === undefined || other === undefined || duplicates.has(id)) continue;
      yield {
        file: at.file.path,
        span: idSpanOf(at.declaration.entry),
        args: { id, prefix },
        related: [{ file: other.file.path, span: idSpanOf(other.declaration.entry) }],
        ...(referential.dialect === '2021' && { severity: 'warning' as const }),
      };
    }
  },
  doc: {
    fr: {
      title: 'Identifiant pris pour celui d’un enfant',
      why: 'L’importateur compare les identifiants des fichiers signe à signe : `1.1.10`, dans un fichier à lui, commence comme `1.1.1` et passe pour l’un de ses enfants ; le référentiel est refusé. Pour les fichiers de 2021 (clé `id`), c’est un avertissement.',
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

/** The ids that begin with a sibling's, each with the longest of those. */
const alikeIn = perSubtree(({ children, declaredIn: [above] }) => {
  // What stands in the file of the action above it begins none.
  const ids = new Set(children.filter(({ declaredIn: [file] }) => file !== above).map(child => child.id));
  return [...ids].flatMap(id => {
    const prefix = shorter(id).find(one => ids.has(one));
    return prefix === undefined ? [] : [{ id, prefix }];
  });
});

/** Where an action is declared, if a file begins with it. */
function beginningOfFile({ sources }: Referential, id: string): ActionSource | undefined {
  const source = sources.get(id);
  const isFirst = source && source.file.declarations[0] === source.declaration && source.declaration.entry.depth === 1;
  return isFirst ? source : undefined;
}

/** An id without the last figures of its last number, the longest first. */
function shorter(id: string): string[] {
  const start = (parentId(id) ?? '').length + (id.includes('.') ? 1 : 0);
  return Array.from({ length: Math.max(0, id.length - start - 1) }, (_, at) => id.slice(0, id.length - 1 - at));
}
