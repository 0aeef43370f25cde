import assert from 'node:assert/strict';
import { viewAround } from '../../../server/src/core/analysis/around-view.ts';
import { comparedAnalyses } from '../../../server/src/core/analysis/compared.ts';
import { RULES } from '../../../server/src/core/analysis/registry.ts';
import { type Analysis, analysisOf } from '../../../server/src/core/analysis/run.ts';
import { NO_SEVERITIES, type Severities } from '../../../server/src/core/analysis/severities.ts';
import { changesBetween } from '../../../server/src/core/changes/changes-between.ts';
import { indicativeFormulasIn } from '../../../server/src/core/index/around-lists.ts';
import { type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { openExample } from '../../kit/examples.ts';
import { openFixture } from '../../kit/workspace.ts';

const RULE =
  '# R\n```yaml\naction_id: ref_1.1\n```\n## Règles\n### Désactivation\n```formule\nreponse(a, OUI) et reponse(a, OUI)\n```\n';
const OTHER_RULE =
  '# S\n```yaml\naction_id: ref_1.2\n```\n## Règles\n### Réduction de potentiel\n```formule\nsi reponse(b, OUI) alors 0.5 sinon 0.5\n```\n';
const QUESTION = '# Q ?\n```yaml\nid: a\ntype: binaire\nthematique_id: t\n```\n';
const { workspace: OLD } = openFixture(
  [
    '//- 1.1.md\n# Mesure\n```yaml\nid: 1.1\n```\n## Description\nUn texte.\n',
    `//- q.md\n${QUESTION}${QUESTION.replace('id: a', 'id: b')}`,
    `//- r.md\n${RULE}//- s.md\n${OTHER_RULE}`,
  ].join(''),
);
const RETITLED = withText(
  '1.1.md',
  '# Autre\n```yaml\nid: 1.1\n```\n## Description\nUn texte, où l’on cite la mesure 9.9.\n',
);
const RULED = withText('r.md', RULE.replace('et reponse(a, OUI)', 'et reponse(a, NON)'));
const VERSIONS = {
  'a measure': RETITLED,
  'a rule': RULED,
  'a rule that is mended': withText('r.md', RULE.replace(' et reponse(a, OUI)', '')),
  'a rule that cannot be read any more': withText('r.md', RULE.replace('et reponse', 'et et reponse')),
  'a rule that asks another question': withText('r.md', RULE.replaceAll('reponse(a', 'reponse(b')),
  'a rule that is silenced': withText(
    'r.md',
    RULE.replace('### D', '<!-- referentiel-disable formula-condition: voulu -->\n### D'),
  ),
  'a rule that is gone': withText('s.md', '# Rien\n'),
  'a rule of another action': withText('s.md', OTHER_RULE.replace('ref_1.2', 'ref_1.3')),
  'a question of which nothing hangs any more': withText('s.md', OTHER_RULE.replace('sinon 0.5', 'sinon 0.25')),
  'a question of another type': withText('q.md', QUESTION.replace('binaire', 'proportion')),
  'a question that is gone': withText('q.md', QUESTION),
};

function withText(name: string, text: string): Workspace {
  return withFiles(OLD, new Map([[`/ws/${name}`, parseFile(`/ws/${name}`, text)]]));
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

  it('prove the rules that are others, and nothing of those that are the same', () => {
    const found = compared(RULED).map(({ problems }) => [...problems].flatMap(([, own]) => own));
    for (const problems of found) assert(problems.some(({ code }) => code === 'formula-condition'));
    const idle = found.flat().filter(({ code }) => code === 'question-idle');
    assert.deepEqual(
      idle.map(({ args }) => args['id']),
      ['a'],
    );
  });

  it('prove all where the severities are others', () => {
    const [, young] = compared(RETITLED, new Map([['formula-condition', 'error']]));
    assert(codesOf(young).includes('formula-condition'));
  });

  for (const [name, young] of Object.entries(VERSIONS)) {
    it(`tell the changes of ${name} as whole analyses do`, () => {
      assert.deepEqual(changesBetween(...compared(young)), changesBetween(analysisOf(OLD), analysisOf(young)));
    });

    it(`tell the changes of ${name} that is taken back as whole analyses do`, () => {
      const [before, after] = [young, OLD].map(workspace => ({ workspace, severities: NO_SEVERITIES }));
      assert.ok(before && after);
      assert.deepEqual(
        changesBetween(...comparedAnalyses(before, after)),
        changesBetween(analysisOf(young), analysisOf(OLD)),
      );
    });
  }

  const looking = RULES.flatMap(rule => (rule.scope === 'around' && rule.ahead ? [rule] : []));
  // One of those that look for the same.
  for (const rule of new Map(looking.toReversed().map(one => [one.ahead, one])).values()) {
    it(`rest on no action in what ${rule.code} proves`, () => {
      for (const example of [...rule.bad, ...rule.good]) {
        const hasAction = () => assert.fail('asked for an action');
        const { workspace } = openExample(example);
        const view = { ...viewAround(workspace), hasAction };
        const inScores = rule.checkScores?.({ ...view, scored: indicativeFormulasIn(workspace) }) ?? [];
        assert.equal([...rule.check(view), ...inScores].length > 0, rule.bad.includes(example));
      }
    });
  }
});
