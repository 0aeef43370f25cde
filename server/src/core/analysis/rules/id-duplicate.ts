import type { ActionSource } from '../../model/referential.ts';
import { idSpanOf } from '../../parse/places.ts';
import type { Span } from '../../text/span.ts';
import type { ReferentialRule } from '../rule.ts';

/** Two actions of one id: the importer keeps one of them. Both places are shown, each related to the other. */
export const idDuplicate: ReferentialRule = {
  code: 'id-duplicate',
  severity: 'error',
  scope: 'referential',
  *check({ duplicates }) {
    const firsts = new Set<ActionSource>();
    for (const { id, first, other } of duplicates) {
      if (!firsts.has(first)) yield duplicate(id, first, other);
      firsts.add(first);
      yield duplicate(id, other, first);
    }
  },
  bad: ['//- 1.1.1.md\n# Un\n```yaml\nid: <|1.1.1|>\n```\n//- copie.md\n# Deux\n```yaml\nid: <|1.1.1|>\n```\n'],
  good: ['//- 1.1.1.md\n# Un\n```yaml\nid: 1.1.1\n```\n//- 1.1.10.md\n# Dix\n```yaml\nid: 1.1.10\n```\n'],
};

function duplicate(id: string, at: ActionSource, other: ActionSource) {
  const place = ({ file, declaration }: ActionSource): { file: string; span: Span } => ({
    file: file.path,
    span: idSpanOf(declaration.entry),
  });
  return { ...place(at), args: { id }, related: [place(other)] };
}
