import { fileNameOf } from '../../index/workspace.ts';
import { type Declared, isCopy, type Repeat, repeatsIn } from '../facts/declared.ts';
import type { ReferentialRule, SpottedFinding } from '../rule.ts';
import { spotOf } from '../spot.ts';

/**
 * Two actions of one id: the importer keeps one of them. Both places are shown, each related to the other; but of a file
 * that repeats another one, only the copy, as one problem.
 */
export const idDuplicate: ReferentialRule = {
  code: 'id-duplicate',
  severity: 'error',
  scope: 'referential',
  *check(view) {
    const repeats = repeatsIn(view);
    const copies = new Set(repeats.filter(isCopy).map(({ other }) => other.shape));
    const firsts = new Set<string>();
    for (const one of repeats) {
      const { id, first, other } = one;
      if (isCopy(one)) yield copy(one);
      if (copies.has(first.shape) || copies.has(other.shape)) continue;
      // An id in a block that is still being typed may become another one.
      if (first.bone.isBroken || other.bone.isBroken) continue;
      if (!firsts.has(id)) yield duplicate(id, first, other);
      firsts.add(id);
      yield duplicate(id, other, first);
    }
  },
  doc: {
    fr: {
      title: 'Identifiant donné à deux actions',
      why: 'L’importateur ne garde qu’une action par identifiant : l’autre est perdue, avec son texte et ses points.',
      cure: 'Renuméroter l’une des deux. L’autre endroit est indiqué à côté du problème. D’un fichier copié, seule la copie est signalée, une fois, sans les défauts qu’elle tient de l’original : la correction proposée la renumérote tout entière, renvois de son texte compris ; celle de la racine en commence un autre référentiel, dans un dossier à lui.',
    },
    en: {
      title: 'Id given to two actions',
      why: 'The importer keeps only one action for each id: the other is lost, with its text and its points.',
      cure: 'Renumber one of the two. The other place is shown beside the problem. Of a file that was copied, only the copy is reported, once, without the faults that it has from the original: the proposed fix renumbers all of it, the references of its own text included; a copy of the root begins another référentiel, in a folder of its own.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: <|1.1.1.1|>\n```\n### B\n```yaml\nid: <|1.1.1.1|>\n```\n',
    '//- 1.1.1.md\n# Un\n```yaml\nid: 1.1.1\n```\nVoir la 1.1.1.1.\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n//- 1.1.4.md\n# Un\n```yaml\nid: <|1.1.1|>\n```\nVoir la 1.1.1.1.\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n',
    '//- 1.1.1.md\n# Un\n```yaml\nid: 1.1.1\n```\n//- copie.md\n# Deux\n```yaml\nid: <|1.1.1|>\n```\n',
    '//- a.md\n# A\n```yaml\nidentifiant: ""\nreferentiel: a\n```\n//- b.md\n# B\n```yaml\nidentifiant: "<||>"\nreferentiel: b\n```\n',
    '# A\n```yaml\nidentifiant: "<||>"\nreferentiel: a\n```\n## Actions\n### B\n```yaml\nidentifiant: "<||>"\n```\n',
  ],
  good: ['//- 1.1.1.md\n# Un\n```yaml\nid: 1.1.1\n```\n//- 1.1.10.md\n# Dix\n```yaml\nid: 1.1.10\n```\n'],
};

function copy({ id, first, other }: Repeat): SpottedFinding {
  const variant = id === '' ? 'copied-root' : 'copy';
  return { ...duplicate(id, other, first), variant, args: { id, name: fileNameOf(first.shape.path) } };
}

function duplicate(id: string, at: Declared, other: Declared): SpottedFinding {
  const variant = id === '' ? 'root' : 'action';
  return { spot: spotOf(at, 'id'), variant, args: { id }, related: [spotOf(other, 'id')] };
}
