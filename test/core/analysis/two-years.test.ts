/** Two years of one référentiel in one workspace, whose questions have the same ids: each means its own. */
import assert from 'node:assert/strict';
import { readersOf } from '../../../server/src/core/features/question-readers.ts';
import { questionsIn } from '../../../server/src/core/index/around-lists.ts';
import type { Problem } from '../../../server/src/core/model/problem.ts';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import { preparedParts } from '../../../server/src/core/scoring/prepared-parts.ts';
import { scoreAt } from '../../../server/src/core/scoring/score.ts';
import { scoreScenario } from '../../../server/src/core/scoring/score-scenario.ts';
import { openExample } from '../../kit/examples.ts';
import { checkRename } from '../../kit/renaming.ts';
import { scenarioFrom } from '../scoring/support.ts';

describe('two years of one référentiel in one workspace', () => {
  const question = (keys: string, rest = ''): string =>
    `# Question ?\n\`\`\`yaml\n${keys}\nthematique_id: energie\nactions: [cae_1.1.1]\n\`\`\`\n${rest}`;
  const year = (folder: string, questions: string, formula: string, label = ''): string =>
    `//- ${folder}/actions/cae.md
# CAE
\`\`\`yaml
identifiant: ""
referentiel: cae
points: 100${label}
\`\`\`
//- ${folder}/actions/1.1.1.md
# Mesure
\`\`\`yaml
identifiant: 1.1.1
points: 100
\`\`\`
//- ${folder}/questions/q.md
${questions}//- ${folder}/personnalisations/r.md
# Règles
\`\`\`yaml
action_id: cae_1.1.1
\`\`\`
## Règles
### Désactivation
\`\`\`formule
${formula}
\`\`\`
`;
  /** Everybody is asked the question. */
  const old = (id = 'plu'): string => year('2023', question(`id: ${id}\ntype: binaire`), `reponse(${id}, NON)`);
  /** Those alone who answered another are asked it. */
  const young = (id = 'plu'): string =>
    year(
      '2026',
      question('id: pcaet\ntype: binaire') +
        question(`id: ${id}\ntype: binaire`, '## Visibilité\n```formule\nreponse(pcaet, OUI)\n```\n'),
      `si reponse(pcaet, NON) alors reponse(${id}, NON) sinon reponse(${id}, NON)`,
      '\nlabels: [te_cae]',
    );

  it('has the problems of each, and no others', () => {
    const alone = [...told(old()), ...told(young())];
    assert.deepEqual([...told(old() + young())].sort(), alone.sort());
    assert.ok(
      alone.some(one => one.startsWith('2026/personnalisations/r.md formula-hidden')),
      alone.join('\n'),
    );
  });

  it('drops an answer in the year in which the question is hidden, and counts it in the other', () => {
    const { workspace } = openExample(old() + young());
    const scenario = scenarioFrom('Statuts: {}\nRéponses: { pcaet: NON, plu: NON }\n');
    const potentials = (folder: string): readonly (number | undefined)[] => {
      const whole = prepareWorkspace(workspace);
      const part = preparedParts(workspace).parts.find(one => one.forest.nodes.has(folder));
      return [whole, part].map(prepared => {
        const node = prepared?.forest.nodes.get(folder)?.get('1.1.1');
        return prepared && node !== undefined
          ? scoreAt(scoreScenario(prepared, scenario).scores, node).potential
          : undefined;
      });
    };
    assert.deepEqual(potentials('/ws/2023/actions'), [0, 0]);
    assert.deepEqual(potentials('/ws/2026/actions'), [100, 100]);
  });

  it('tells what reads a question in its own year', () => {
    const later = young().replace('action_id: cae_1.1.1', 'action_id: cae_1.1.2');
    const { workspace } = openExample(old() + later);
    const readers = questionsIn(workspace).flatMap(one => (one.id === 'plu' ? [readersOf(workspace, one)] : []));
    assert.deepEqual(readers, [['cae_1.1.1'], ['cae_1.1.2']]);
  });

  it('keeps the question of one when that of the other gets another name', () => {
    checkRename(old() + young().replace('id: plu', 'id: pl<|>u'), 'plui', old() + young('plui'));
    checkRename(old().replace('reponse(plu', 'reponse(p<|>lu') + young(), 'plui', old('plui') + young());
  });
});

function told(files: string): readonly string[] {
  const { problems } = openExample(files);
  const sentence = ({ code, span, args }: Problem) => `${code} ${span.start} ${JSON.stringify(args)}`;
  return [...problems].flatMap(([path, all]) => all.map(one => `${path.replace('/ws/', '')} ${sentence(one)}`));
}
