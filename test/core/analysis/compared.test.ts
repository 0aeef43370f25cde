import assert from 'node:assert/strict';
import { viewAround } from '../../../server/src/core/analysis/around-view.ts';
import { comparedAnalyses } from '../../../server/src/core/analysis/compared.ts';
import { RULES } from '../../../server/src/core/analysis/registry.ts';
import { type Analysis, analysisOf } from '../../../server/src/core/analysis/run.ts';
import { NO_SEVERITIES, type Severities } from '../../../server/src/core/analysis/severities.ts';
import { changesBetween } from '../../../server/src/core/changes/changes-between.ts';
import { type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { openExample } from '../../kit/examples.ts';
import { openFixture } from '../../kit/workspace.ts';

const RULE =
  '# R\n```yaml\naction_id: ref_1.1\n```\n## Règles\n### Désactivation\n```formule\nreponse(a, OUI) et reponse(a, OUI)\n```\n';
const { workspace: OLD } = openFixture(
  `//- 1.1.md\n# Mesure\n\`\`\`yaml\nid: 1.1\n\`\`\`\n## Description\nUn texte.\n//- q.md\n# Q ?\n\`\`\`yaml\nid: a\ntype: binaire\nthematique_id: t\n\`\`\`\n//- r.md\n${RULE}`,
);
const RETITLED = withText(
  '1.1.md',
  '# Autre\n```yaml\nid: 1.1\n```\n## Description\nUn texte, où l’on cite la mesure 9.9.\n',
);
const RULED = withText('r.md', RULE.replace('et reponse(a, OUI)', 'et reponse(a, NON)'));

function withText(name: string, text: string): Workspace {
  const path = `/ws/${name}`;
  return withFiles(OLD, new Map([[path, parseFile(path, text)]]));
}

function compared(young: Workspace, severities: Severities = NO_SEVERITIES): readonly [Analysis, Analysis] {
  return comparedAnalyses({ workspace: OLD, severities: NO_SEVERITIES }, { workspace: young, severities });
}

function codesOf({ problems }: Analysis): readonly string[] {
  return [...problems].flatMap(([, own]) => own.map(({ code }) => code));
}

describe('the analyses of two versions that are compared', () => {
  it('prove nothing where both hold the same rules', () => {
    const [old, young] = compared(RETITLED);
    assert(!codesOf(old).includes('formula-condition') && !codesOf(young).includes('formula-condition'));
    assert(codesOf(young).includes('reference-unknown'));
  });

  it('prove where the rules are others', () => {
    const [old, young] = compared(RULED);
    assert(codesOf(old).includes('formula-condition') && codesOf(young).includes('formula-condition'));
  });

  it('prove where the severities are others', () => {
    const [, young] = compared(RETITLED, new Map([['formula-condition', 'error']]));
    assert(codesOf(young).includes('formula-condition'));
  });

  for (const [name, young] of Object.entries({ 'a measure': RETITLED, 'a rule': RULED })) {
    it(`tell the changes of ${name} as whole analyses do`, () => {
      assert.deepEqual(changesBetween(...compared(young)), changesBetween(analysisOf(OLD), analysisOf(young)));
    });
  }

  const looking = RULES.flatMap(rule => (rule.scope === 'around' && rule.ahead ? [rule] : []));
  // One of those that look for the same.
  for (const rule of new Map(looking.toReversed().map(one => [one.ahead, one])).values()) {
    it(`rest on no action in what ${rule.code} proves`, () => {
      for (const example of [...rule.bad, ...rule.good]) {
        const hasAction = () => assert.fail('asked for an action');
        const view = { ...viewAround(openExample(example).workspace), hasAction };
        assert.equal([...rule.check(view)].length > 0, rule.bad.includes(example));
      }
    });
  }
});
