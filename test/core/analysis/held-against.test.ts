import assert from 'node:assert/strict';
import { type Analysis, analysed } from '../../../server/src/core/analysis/run.ts';
import { formulaBlock, indicator, QUESTIONS, rule, rulesFile } from '../../../server/src/core/analysis/samples.ts';
import { everywhere } from '../../../server/src/core/analysis/severities.ts';
import { type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { computations } from '../../../server/src/core/memory/memory.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { parseFixture } from '../../kit/fixture.ts';
import { workspaceOf } from '../../kit/workspace.ts';

const RULES = rulesFile(rule('Désactivation', 'reponse(plu, OUI)')).replace('cae_1.1.1', 'te_1.1.1');

/** A measure whose score is by an indicator of its own, with a rule and an indicator; by its number. */
function measure(number: number): string {
  const id = `1.1.${number}`;
  const score = formulaBlock(`si val(te_${number}) > 3 alors 1 sinon 0`);
  return [
    `//- ${id}.md\n# Mesure\n\`\`\`yaml\nidentifiant: ${id}\nlabels: te_cae\nquestions: [plu]\n\`\`\`\n## Score indicatif\n${score}`,
    `//- regles/${id}.md\n${RULES.replace(/^\/\/- .*\n/, '').replace('te_1.1.1', `te_${id}`)}`,
    `//- indicateurs/${id}.md\n${indicator(`te_${number}`, `## Cible\n${formulaBlock('si reponse(plu, OUI) alors 2')}`)}`,
  ].join('');
}

/** What is computed where a file of a workspace of so many measures becomes another text. */
function computedFor(count: number, path: string, edit: (text: string) => string): number {
  const measures = Array.from({ length: count }, (_, at) => measure(at + 1));
  const before = workspaceOf(parseFixture(QUESTIONS + measures.join('')).files);
  const known = analysisOf(before);
  const text = before.files.get(path)?.text ?? '';
  const after = withFiles(before, new Map([[path, parseFile(path, edit(text))]]));
  const start = computations();
  analysisOf(after, known);
  return computations() - start;
}

const SEVERITIES = everywhere(new Map());

function analysisOf(workspace: Workspace, before?: Analysis): Analysis {
  return analysed(workspace, SEVERITIES, ({ error }) => assert.fail(String(error)), before);
}

/** A tree of eight times as many files is three steps deeper, for each of a dozen summaries of all files. */
const DEEPER = 3 * 12;

describe('what is held against what stands around the measures', () => {
  for (const [what, path, edit] of [
    ['a rule', 'regles/1.1.1.md', (text: string) => text.replace('OUI', 'NON')],
    ['a rule that cannot be read', 'regles/1.1.1.md', (text: string) => text.replace('OUI)', 'OUI')],
    ['a target', 'indicateurs/1.1.1.md', (text: string) => text.replace('alors 2', 'alors 3')],
    ['the text of a question', 'questions.md', (text: string) => text.replace('# Question ?', '# Autre question ?')],
  ] as const) {
    it(`is not looked at again where ${what} is another, however much of it there is`, () => {
      const [small, large] = [computedFor(5, path, edit), computedFor(40, path, edit)];
      assert(large - small <= DEEPER, `${small} computed beside 5 measures, ${large} beside 40`);
    });
  }
});
