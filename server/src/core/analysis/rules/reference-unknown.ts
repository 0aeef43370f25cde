import { referencesIn } from '../../index/references.ts';
import { compareIds, parentId } from '../../model/id.ts';
import type { Referential } from '../../model/referential.ts';
import type { WorkspaceRule } from '../rule.ts';

/** A citation that leads nowhere: its référentiel is here, and has no such action. */
export const referenceUnknown: WorkspaceRule = {
  code: 'reference-unknown',
  severity: 'warning',
  scope: 'workspace',
  *check(workspace) {
    for (const file of workspace.files.values()) {
      for (const { target, to, span, referential } of referencesIn(workspace, file)) {
        if (target) continue;
        const near = neighbours(referential, to);
        yield { file: file.path, span, variant: near.length > 0 ? 'nearest' : 'unlike', args: { id: to, near } };
      }
    }
  },
  bad: [
    '//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\n```\nVoir la mesure <|1.1.9|>.\n//- 1.1.2.md\n# U\n```yaml\nid: 1.1.2\n```\n',
  ],
  good: ['# T\n```yaml\nid: 1.1.1\n```\nVoir la 1.1.1, à 1.5 million près, depuis le 19.01.2023.\n'],
};

const MOST = 3;

/** The existing ids next to one that does not exist: its nearest siblings. */
function neighbours({ actions }: Referential, id: string): readonly string[] {
  const last = (sibling: string) => Number(sibling.slice(sibling.lastIndexOf('.') + 1));
  const offset = (sibling: string) => Math.abs(last(sibling) - last(id));
  const siblings = actions.get(parentId(id) ?? '')?.children.map(child => child.id) ?? [];
  return siblings.sort((a, b) => offset(a) - offset(b) || compareIds(a, b)).slice(0, MOST);
}
