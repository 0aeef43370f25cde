import assert from 'node:assert/strict';
import { analysing, problemsOf } from '../../../server/src/core/analysis/run.ts';
import { everywhere } from '../../../server/src/core/analysis/severities.ts';
import { withFiles } from '../../../server/src/core/index/workspace.ts';
import { computations, memoryOfTexts } from '../../../server/src/core/memory/memory.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { workspaceFrom } from '../scoring/support.ts';

const QUESTION = '//- q.md\n# Q ?\n```yaml\nid: a\ntype: binaire\nthematique_id: t\n```\n';
const RULES =
  '# R\n```yaml\naction_id: ref_1\n```\n## Règles\n### Désactivation\n```formule\nreponse(a, OUI) et reponse(a, OUI)\n```\n';

/** How many results are computed where the file of rules becomes another text. */
function computedFor(text: string): number {
  const workspace = workspaceFrom(`${QUESTION}//- r.md\n${RULES}`);
  problemsOf(workspace);
  const changed = withFiles(workspace, new Map([['r.md', parseFile('r.md', text)]]));
  const start = computations();
  problemsOf(changed);
  return computations() - start;
}

/** In how many steps a file with so many rules is gone through. */
function stepsFor(count: number): number {
  const rules = Array.from({ length: count }, (_, at) => RULES.replace('ref_1', `ref_${at + 1}`));
  const workspace = workspaceFrom(`${QUESTION}//- r.md\n${rules.join('\n')}`);
  return [...analysing(workspace, everywhere(new Map()), ({ error }) => assert.fail(String(error)))].length;
}

describe('what is proved of a rule', () => {
  it('is proved with a pause before each rule, in which others have their turn', () => {
    assert.equal(stepsFor(30) - stepsFor(10), 20);
  });

  it('is not proved anew where prose around it changes, but is where the formula does', () => {
    const prose = computedFor(`${RULES}Un mot de plus.\n`);
    const formula = computedFor(`${RULES.replace('et reponse(a, OUI)', 'et reponse(a, NON)')}Un mot de plus.\n`);
    assert(prose < formula, `${prose} computed for prose, ${formula} for a formula`);
  });

  it('is forgotten of the texts that were asked longest ago', () => {
    const known = memoryOfTexts<object>(2);
    const [first, second] = ['a', 'b'].map(text => known(text, () => ({})));
    for (const text of ['c', 'a', 'd', 'a', 'e']) known(text, () => ({}));
    assert.equal(
      known('a', () => ({})),
      first,
    );
    assert.notEqual(
      known('b', () => ({})),
      second,
    );
  });
});
