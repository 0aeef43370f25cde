import assert from 'node:assert/strict';
import { analysisOf } from '../../../server/src/core/analysis/run.ts';
import { settingsProblems } from '../../../server/src/core/analysis/run-settings.ts';
import { fixesOf } from '../../../server/src/core/features/fixes.ts';
import { mended } from '../../../server/src/core/features/mending.ts';
import { outlineOf } from '../../../server/src/core/features/outline.ts';
import { readSettings } from '../../../server/src/core/parse/settings.ts';
import { sayFix } from '../../../server/src/words/fixes.ts';
import { sayHover } from '../../../server/src/words/hover.ts';
import { sayProblem } from '../../../server/src/words/problems.ts';
import { openExample } from '../../kit/examples.ts';
import { hoverAt } from '../../kit/pointing.ts';
import { openFixture } from '../../kit/workspace.ts';

/** Names that every object has, so that a look-up in one finds them although nobody put them there. */
const WORDS = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf', 'prototype'];

/** A workspace in which a word stands wherever a file gives a name to something. */
const filesWith = (word: string): string =>
  `//- 1.1.1.md
# ${word}
\`\`\`yaml
id: 1.1.1
${word}: 3
points: ${word}
climat_pratic_id: ${word}
\`\`\`
## ${word}
Voir ${word}_1.1.1.
## Actions
### ${word}
\`\`\`yaml
id: 1.1.1.1
${word}: ${word}
categorie: ${word}
\`\`\`
<!-- referentiel-disable ${word}: ${word} -->
//- ${word}/1.1.1.md
# T
\`\`\`yaml
identifiant: ""
referentiel: ${word}
\`\`\`
//- questions.md
# ${word}
\`\`\`yaml
id: ${word}
type: ${word}
thematique_id: ${word}
actions: [${word}_1.1.1, ${word}]
${word}: 1
\`\`\`
## Choix
### ${word}
\`\`\`yaml
id: ${word}
\`\`\`
//- regles.md
# ${word}
\`\`\`yaml
action_id: ${word}_1.1.1
${word}: 1
\`\`\`
## Règles
### Désactivation
\`\`\`formule
identite(${word}, ${word}) et reponse(${word}, ${word}) et ${word}(a, b)
\`\`\`
### ${word}
\`\`\`formule
reponse(${word}_2)
\`\`\`
//- indicateurs.md
# ${word}
\`\`\`yaml
id: ${word}
unite: ${word}
parent: ${word}
${word}: 1
\`\`\`
//- preuves.md
# ${word}
\`\`\`yaml
id: ${word}
actions: [${word}_1]
${word}: 1
\`\`\`
`;

describe('names that every object has', () => {
  for (const word of WORDS) {
    it(`are names like others in the files around the measures: ${word}`, () => {
      const { workspace } = openFixture(filesWith(word));
      const unknown: string[] = [];
      const analysis = analysisOf(workspace);
      for (const [path, problems] of analysis.problems) {
        for (const problem of problems) {
          assert.notEqual(sayProblem(problem), '');
          for (const fix of fixesOf(analysis, path, problem)) assert.notEqual(sayFix(fix), '');
          if (problem.code === 'key-unknown' && problem.args['key'] === word) unknown.push(path);
        }
        const hover = hoverAt(workspace, path, 3);
        if (hover) assert.notEqual(sayHover(hover), '');
        outlineOf(workspace, path);
      }
      assert.deepEqual([...new Set(unknown)].sort(), [
        '/ws/1.1.1.md',
        '/ws/indicateurs.md',
        '/ws/preuves.md',
        '/ws/questions.md',
        '/ws/regles.md',
      ]);
      assert.notEqual(mended(workspace).workspace, undefined);
    });

    it(`are names like others in a scenario: ${word}`, () => {
      const text = `Test: ${word}\n${word}: 1\nCollectivité: { ${word}: [${word}], type: [${word}] }\nRéponses: { ${word}: ${word} }\nStatuts: { ${word}: ${word}, ${word}_1.1.1: fait }\nScores: { ${word}: { ${word}: 1 } }\n`;
      const { problems } = openExample(`${filesWith(word)}//- a.yml\n${text}`);
      const said = (problems.get('/ws/a.yml') ?? []).map(sayProblem);
      assert(said.some(sentence => sentence.includes(word)));
    });

    it(`are names like others in the settings: ${word}`, () => {
      const read = readSettings(
        `{ "${word}": 1, "rules": { "${word}": "error", "points-sum": "${word}" }, "referentials": { "${word}": { "${word}": 1 } } }`,
      );
      const problems = settingsProblems(read);
      assert.deepEqual(problems.map(sayProblem).length, problems.length);
      assert(problems.some(({ code, args }) => code === 'settings-key' && args['found'] === word));
      assert(problems.some(({ code, args }) => code === 'settings-rule' && args['found'] === word));
    });
  }
});
