import { allEntries } from '../../parse/declarations.ts';
import type { FileRule } from '../rule.ts';

/** A section whose level is not that of the action above it: the importer gives its text to that action, or to none. */
export const headingLevel: FileRule = {
  code: 'heading-level',
  severity: 'warning',
  scope: 'file',
  *check({ kind, entries }) {
    if (kind !== 'measure') return;
    for (const entry of allEntries(entries)) {
      for (const { expectedDepth, titleSpan, title, depth } of entry.sections) {
        if (expectedDepth === undefined) continue;
        const args = { title, owner: entry.title, level: '#'.repeat(depth), expected: '#'.repeat(expectedDepth) };
        yield { span: titleSpan, args };
      }
    }
  },
  bad: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n#### Actions\n##### B\n```yaml\nid: 1.1.1.1.1\n```\n#### <|Description|>\nTexte.\n',
    '# T\n```yaml\nid: 1.1.1\n```\n#### <|Description|>\nTexte.\n',
  ],
  good: [
    '# T\n```yaml\nid: 1.1.1\n```\n## Description\nTexte.\n## Actions\n### A\n```yaml\nid: 1.1.1.1\n```\n#### Description\nTexte.\n',
  ],
};
