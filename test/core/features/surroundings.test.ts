import assert from 'node:assert/strict';
import { countRules } from '../../../server/src/core/features/acting-rules.ts';
import { countSurroundings, surroundingPlaces } from '../../../server/src/core/features/surroundings.ts';
import { withUnread } from '../../../server/src/core/index/workspace.ts';
import { positionAt } from '../../../server/src/core/text/line-index.ts';
import { checkHover } from '../../kit/check.ts';
import { onlyMark } from '../../kit/fixture.ts';
import { hoverAt } from '../../kit/pointing.ts';
import { openFixture } from '../../kit/workspace.ts';

const rules = (action: string, title: string, formula: string) =>
  `# Règles\n\`\`\`yaml\naction_id: ${action}\n\`\`\`\n## Règles\n### ${title}\n\`\`\`formule\n${formula}\n\`\`\`\n`;
const ROOT = '//- cae.md\n# CAE\n```yaml\nid: ""\nreferentiel: cae\n```\n';
const MEASURE =
  '//- 1.1.1.md\n# Mesure\n```yaml\nid: 1.1.1\n```\n## Actions\n### Volet\n```yaml\nid: 1.1.1.1\n```\n//- 1.1.2.md\n# Autre\n```yaml\nid: 1.1.2\n```\n';
const AROUND = `//- regles.md\n${rules('cae_1.1.1', 'Désactivation', 'reponse(plu, NON)')}${rules('cae_1.1.2', 'Réduction de potentiel', 'si reponse(scot, NON) alors 0.5')}//- questions.md\n# PLU ?\n\`\`\`yaml\nid: plu\ntype: binaire\nthematique_id: eau\nactions: [cae_1.1.1]\n\`\`\`\n//- indicateurs.md\n# Eau\n\`\`\`yaml\nid: cae_1\nunite: l\nactions: [cae_1.1.1]\n\`\`\`\n//- preuves.md\n# Plan\n\`\`\`yaml\nid: plan\nactions: [cae_1.1.1]\n\`\`\`\n`;

describe('what surrounds an action', () => {
  it('is told in its hover: what rules do to it on which answers, and what else stands around it', () => {
    checkHover(ROOT + MEASURE.replace('# Mesure', '# <|>Mesure') + AROUND, [
      '**Rules**: deactivated if plu = NON',
      '**Questions**: plu',
      '**Indicators**: cae_1',
      '**Evidence**: Plan',
    ]);
  });

  it('has the rules of what stands above it', () => {
    checkHover(ROOT + MEASURE.replace('### Volet', '### <|>Volet') + AROUND, [
      '**Rules elsewhere**: 1.1.1: deactivated if plu = NON',
    ]);
  });

  it('has the rules of an action whose score its own rule reads', () => {
    const reading = rules('cae_1.1.1.1', 'Score réalisé', 'min(score(cae_1.1.2), 0.5)');
    checkHover(`${ROOT}${MEASURE.replace('### Volet', '### <|>Volet')}${AROUND}//- autres.md\n${reading}`, [
      '**Rules**: share achieved: min(score(cae_1.1.2), 0.5)',
      '1.1.2, whose score it reads: reduced to 50% if scot = NON',
    ]);
  });

  it('is not told where a weight is pointed at', () => {
    const fixture = MEASURE.replace('id: 1.1.1\n', 'id: 1.1.1\npo<|>ints: 100\n');
    const { fixture: parsed, workspace } = openFixture(ROOT + fixture + AROUND);
    const { file, span } = onlyMark(parsed);
    const hover = hoverAt(workspace, file, span.start);
    assert.ok(hover?.kind === 'action');
    assert.equal(hover.surroundings, undefined);
  });

  it('is what all files say, whatever was asked while some were still unread', () => {
    const { workspace } = openFixture(
      ROOT.replace('cae.md', 'cae/cae.md') + MEASURE.replaceAll('//- ', '//- cae/') + AROUND,
    );
    const { referential } = actionIn(workspace, '1.1.1');
    const rulesOf = (unread: readonly string[]) =>
      countRules(withUnread(workspace, new Set(unread)), referential, '1.1.1');
    assert.equal(rulesOf(['/ws/docs']), 0);
    assert.equal(rulesOf([]), 1);
  });

  it('is counted above its title, and leads to the titles of its rules, questions, evidence and indicators', () => {
    const { workspace } = openFixture(ROOT + MEASURE + AROUND);
    const { referential, action } = actionIn(workspace, '1.1.1');
    const counts = { rule: 1, question: 1, indicator: 1, evidence: 1 };
    assert.deepEqual(countSurroundings(workspace, referential, action), counts);
    const places = surroundingPlaces(workspace, referential, action).map(({ file, span }) => {
      const lines = workspace.files.get(file)?.lines;
      return `${file.split('/').at(-1)}:${lines ? positionAt(lines, span.start).line + 1 : 0}`;
    });
    assert.deepEqual(places, ['regles.md:6', 'questions.md:1', 'preuves.md:1', 'indicateurs.md:1']);
  });
});

type Opened = ReturnType<typeof openFixture>['workspace'];

function actionIn(workspace: Opened, id: string) {
  const [referential] = workspace.referentials;
  const action = referential?.actions.get(id);
  assert.ok(referential && action);
  return { referential, action };
}
