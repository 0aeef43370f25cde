import assert from 'node:assert/strict';
import { analysisOf } from '../../../server/src/core/analysis/run.ts';
import type { Workspace } from '../../../server/src/core/index/workspace.ts';
import { fixesIn } from '../../kit/fixes.ts';
import { parseFixture } from '../../kit/fixture.ts';
import { workspaceOf } from '../../kit/workspace.ts';

const MEASURES =
  '//- cae.md\n# CAE\n```yaml\nid: ""\nreferentiel: cae\n```\n//- 1.1.1.md\n# T\n```yaml\nid: 1.1.1\n```\n//- 1.1.2.md\n# T\n```yaml\nid: 1.1.2\n```\n';
const rulesOn = (action: string) =>
  `//- regles.md\n# R\n\`\`\`yaml\naction_id: ${action}\n\`\`\`\n## Règles\n### Désactivation\n\`\`\`formule\nreponse(plu, OUI)\n\`\`\`\n`;
const question = (actions: string) =>
  `//- question.md\n# Q ?\n\`\`\`yaml\nid: plu\ntype: binaire\nthematique_id: eau\n${actions}\`\`\`\n`;

/** How a list is written, and how with the action 1.1.2 in it. */
const LISTED: readonly (readonly [written: string, mended: string])[] = [
  ['actions: [cae_1.1.1]\n', 'actions: [cae_1.1.1, cae_1.1.2]\n'],
  ['actions: []\n', 'actions: [cae_1.1.2]\n'],
  ['actions:\n', 'actions: [cae_1.1.2]\n'],
  ['actions:\n  - cae_1.1.1\n', 'actions:\n  - cae_1.1.1\n  - cae_1.1.2\n'],
  ['actions: cae_1.1.1\n', 'actions: [cae_1.1.1, cae_1.1.2]\n'],
  ['', 'actions: [cae_1.1.2]\n'],
];

/** The same with 1.1.1, which no rule of it asks, taken out. */
const UNLISTED: readonly (readonly [written: string, mended: string])[] = [
  ['actions: [cae_1.1.1, cae_1.1.2]\n', 'actions: [cae_1.1.2]\n'],
  ['actions: [cae_1.1.2, cae_1.1.1]\n', 'actions: [cae_1.1.2]\n'],
  ['actions:\n  - cae_1.1.1\n  - cae_1.1.2\n', 'actions:\n  - cae_1.1.2\n'],
];

describe('the list of a question', () => {
  for (const [written, mended] of LISTED) {
    it(`takes in the action of a rule that asks it: ${JSON.stringify(written)}`, () =>
      assert.equal(mendedBy('question-unlisted', written), mended));
  }
  for (const [written, mended] of UNLISTED) {
    it(`leaves out an action of which no rule asks it: ${JSON.stringify(written)}`, () =>
      assert.equal(mendedBy('question-unused', written), mended));
  }
});

it('the list of an action leaves out a question that no rule of it asks', () => {
  const listing = '//- 1.1.1.md\n# T\n```yaml\nidentifiant: 1.1.1\nlabels: te_cae\nquestions: [plu, autre]\n```\n';
  const asked = (id: string) => question('').replace('plu', id).replace('question.md', `${id}.md`);
  const texts = listing + asked('plu') + asked('autre') + rulesOn('te_1.1.1');
  const [edit] = firstFix(workspaceOf(parseFixture(texts).files), 'question-unused');
  assert.deepEqual([edit?.file, edit?.text], ['/ws/1.1.1.md', '']);
});

/** The edits of the first fix of a code. */
function firstFix(workspace: Workspace, code: string) {
  const [fix] = fixesIn(analysisOf(workspace), code).flatMap(({ fixes }) => fixes);
  return fix?.edits ?? [];
}

/** The lines of the list once the first fix of a code is made. */
function mendedBy(code: string, list: string): string {
  const workspace = workspaceOf(parseFixture(MEASURES + question(list) + rulesOn('cae_1.1.2')).files);
  const [edit] = firstFix(workspace, code);
  assert.ok(edit, 'no fix');
  const text = workspace.files.get(edit.file)?.text ?? '';
  const mended = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
  return /thematique_id: eau\n([\s\S]*?)```/.exec(mended)?.[1] ?? '';
}
