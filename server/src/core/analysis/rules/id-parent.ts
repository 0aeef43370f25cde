import { parentId } from '../../model/id.ts';
import type { Declaration, Entry } from '../../model/source.ts';
import { idSpanOf } from '../../parse/places.ts';
import type { FileRule } from '../rule.ts';

/** The id of a child must be its parent's with one segment more: the importer places actions by their ids. */
export const idParent: FileRule = {
  code: 'id-parent',
  severity: 'error',
  scope: 'file',
  *check({ declarations }) {
    const ids = new Map<Entry, string>(declarations.flatMap(named));
    for (const [entry, id] of ids) {
      for (const child of entry.children) {
        const childId = ids.get(child);
        if (childId === undefined || parentId(childId) === id) continue;
        yield { span: idSpanOf(child), args: { id: childId, parent: id } };
      }
    }
  },
  bad: ['# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### Enfant\n```yaml\nid: <|1.1.2.1|>\n```\n'],
  good: ['# Titre\n```yaml\nid: 1.1.1\n```\n## Actions\n### Enfant\n```yaml\nid: 1.1.1.10\n```\n'],
};

function named({ entry, id }: Declaration): [Entry, string][] {
  return id === undefined ? [] : [[entry, id]];
}
