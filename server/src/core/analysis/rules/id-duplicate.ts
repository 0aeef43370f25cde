import { fileNameOf } from '../../index/workspace.ts';
import type { ActionSource, Duplicate } from '../../model/referential.ts';
import { idSpanOf } from '../../parse/places.ts';
import type { Span } from '../../text/span.ts';
import { copiesIn, isCopy } from '../facts/copies.ts';
import type { PlacedFinding, ReferentialRule } from '../rule.ts';

/**
 * Two actions of one id: the importer keeps one of them. Both places are shown, each related to the other; but of a file
 * that repeats another one, only the copy, as one problem.
 */
export const idDuplicate: ReferentialRule = {
  code: 'id-duplicate',
  severity: 'error',
  scope: 'referential',
  *check({ duplicates }) {
    const copies = new Set(copiesIn({ duplicates }).map(({ other }) => other.file.path));
    const firsts = new Set<ActionSource>();
    for (const one of duplicates) {
      const { id, first, other } = one;
      if (isCopy(one)) yield copy(one);
      if (copies.has(first.file.path) || copies.has(other.file.path)) continue;
      // An id in a block that is still being typed may become another one.
      if (isUnreadable(first) || isUnreadable(other)) continue;
      if (!firsts.has(first)) yield duplicate(id, first, other);
      firsts.add(first);
      yield duplicate(id, other, first);
    }
  },
  doc: {
    fr: {
      title: 'Identifiant donné à deux actions',
      why: 'L’importateur ne garde qu’une action par identifiant : l’autre est perdue, avec son texte et ses points.',
      cure: 'Renuméroter l’une des deux. L’autre endroit est indiqué à côté du problème. D’un fichier copié, seule la copie est signalée, une fois : la correction proposée la renumérote tout entière, renvois de son texte compris.',
    },
    en: {
      title: 'Id given to two actions',
      why: 'The importer keeps only one action for each id: the other is lost, with its text and its points.',
      cure: 'Renumber one of the two. The other place is shown beside the problem. Of a file that was copied, only the copy is reported, once: the proposed fix renumbers all of it, the references of its own text included.',
    },
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: <|1.1.1.1|>\n```\n### B\n```yaml\nid: <|1.1.1.1|>\n```\n',
    '//- 1.1.1.md\n# Un\n```yaml\nid: 1.1.1\n```\nVoir la 1.1.1.1.\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n//- 1.1.4.md\n# Un\n```yaml\nid: <|1.1.1|>\n```\nVoir la 1.1.1.1.\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n',
    '//- 1.1.1.md\n# Un\n```yaml\nid: 1.1.1\n```\n//- copie.md\n# Deux\n```yaml\nid: <|1.1.1|>\n```\n',
    '//- a.md\n# A\n```yaml\nidentifiant: "<||>"\nreferentiel: a\n```\n//- b.md\n# B\n```yaml\nidentifiant: "<||>"\nreferentiel: b\n```\n',
  ],
  good: ['//- 1.1.1.md\n# Un\n```yaml\nid: 1.1.1\n```\n//- 1.1.10.md\n# Dix\n```yaml\nid: 1.1.10\n```\n'],
};

function copy({ id, first, other }: Duplicate): PlacedFinding {
  const { related = [], ...found } = duplicate(id, other, first);
  return { ...found, variant: 'copy', args: { id, name: fileNameOf(first.file.path) }, related };
}

function isUnreadable({ declaration }: ActionSource): boolean {
  return declaration.entry.block?.fault !== undefined;
}

function duplicate(id: string, at: ActionSource, other: ActionSource): PlacedFinding {
  const place = ({ file, declaration }: ActionSource): { file: string; span: Span } => ({
    file: file.path,
    span: idSpanOf(declaration.entry),
  });
  return { ...place(at), variant: id === '' ? 'root' : 'action', args: { id }, related: [place(other)] };
}
