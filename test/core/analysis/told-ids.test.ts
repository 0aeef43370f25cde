import assert from 'node:assert/strict';
import { sayProblem } from '../../../server/src/words/problems.ts';
import { openExample } from '../../kit/examples.ts';

const block = (yaml: string) => `\`\`\`yaml\n${yaml}\n\`\`\`\n`;
const referential = (name: string, text: string) =>
  `//- ${name}/${name}.md\n# R\n${block(`identifiant: ""\nreferentiel: ${name}`)}//- ${name}/1.1.1.md\n# T\n${text}`;
const BOTH = `${referential('cae', block('identifiant: 1.1.1'))}${referential('te', block('identifiant: 1.1.1\norigine:\n  - cae_1.1.4'))}//- te/1.1.4.md\n# U\n${block('identifiant: 1.1.4')}`;

function toldIn(text: string, path: string, code: string): readonly string[] {
  const found = openExample(text).problems.get(path) ?? [];
  return found.filter(problem => problem.code === code).map(sayProblem);
}

describe('an id that nobody has', () => {
  it('is told with its référentiel, whose own one has it, where it is cited so', () => {
    assert.match(toldIn(BOTH, '/ws/te/1.1.1.md', 'origin-unknown').join(), /^No action has the id cae_1\.1\.4:/);
    const cited = BOTH.replace('//- te/1.1.4.md', 'Voir cae_1.1.5.\n//- te/1.1.4.md');
    assert.match(toldIn(cited, '/ws/te/1.1.1.md', 'reference-unknown').join(), /^No action has the id cae_1\.1\.5\./);
  });

  it('is told alone where it is cited so', () => {
    const cited = BOTH.replace('//- te/1.1.4.md', 'Voir la 1.1.5.\n//- te/1.1.4.md');
    assert.match(toldIn(cited, '/ws/te/1.1.1.md', 'reference-unknown').join(), /^No action has the id 1\.1\.5\./);
  });
});
