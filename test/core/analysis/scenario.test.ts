import assert from 'node:assert/strict';
import { scenarioProblems } from '../../../server/src/core/analysis/run-scenario.ts';
import type { Workspace } from '../../../server/src/core/index/workspace.ts';
import { preparedParts } from '../../../server/src/core/scoring/prepared-parts.ts';
import { scoredParts } from '../../../server/src/core/scoring/scored-parts.ts';
import { textOf } from '../../../server/src/core/text/span.ts';
import {
  exampleScenarios,
  exampleWorkspace,
  referentialFrom,
  scenarioFrom,
  workspaceFrom,
} from '../scoring/support.ts';

const question = (id: string, type: string, rest = '') =>
  `# ${id} ?\n\`\`\`yaml\nid: ${id}\ntype: ${type}\nthematique_id: t\nactions: []\n\`\`\`\n${rest}`;
const WORKSPACE = workspaceFrom(
  `${referentialFrom([[[[1, 3], 6], [5]]])}//- q.md\n${question('binaire', 'binaire')}${question('part', 'proportion')}${question('port', 'binaire\ntypes_concernes: [commune]')}${question(
    'choix',
    'choix',
    '## Choix\n### A\n```yaml\nid: choix_a\n```\n',
  )}`,
);

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Statuts: { ref_1.1.1.1: fait, ref_1.1.2: [1, 0, 0] }', []],
  ['Statuts: { ref_1.1.9: fait }', ['scenario-action « ref_1.1.9 »']],
  ['Statuts: { 1.1.1: fait }', ['scenario-action « 1.1.1 »']],
  ['Statuts: { 9.9.9: fait, ref_: fait }', ['scenario-action « 9.9.9 »', 'scenario-action « ref_ »']],
  ['Statuts: { absent_1.1.9: fait }', []],
  ['Statuts: { ref_1.1: fait }', ['scenario-status takes-none « ref_1.1 »']],
  ['Statuts: { ref_1.1.1: fait, ref_1.1.1.1: fait }', ['scenario-status overridden « ref_1.1.1.1 »']],
  ['Statuts: { ref_1.1.1: pas fait, ref_1.1.1.1: fait }', ['scenario-status unknown « pas fait »']],
  ['Scores: { ref: { point_fait: 0 }, ref_9: { point_fait: 0 } }', ['scenario-action « ref_9 »']],
  ['Statuts: {}\nCollectivité: { type: EPCI, population: [moins_de_5000] }', []],
  ['Statuts: {}\nCollectivité: { tipe: EPCI }', ['scenario-identity property « tipe »']],
  ['Statuts: {}\nCollectivité: { type: [epci] }', ['scenario-identity value « epci »']],
  ['Statuts: {}\nRéponses: { binaire: NON, part: 0.5, choix: choix_a }', []],
  ['Statuts: {}\nRéponses: { autre: OUI }', ['scenario-answer question « autre »']],
  ['Statuts: {}\nRéponses: { binaire: oui }', ['scenario-answer choice « oui »']],
  ['Statuts: {}\nRéponses: { binaire: yes }', ['scenario-answer boolean « yes »']],
  ['Statuts: {}\nRéponses: { choix: choix_z }', ['scenario-answer choice « choix_z »']],
  ['Statuts: {}\nRéponses: { part: 40 }', ['scenario-answer range « 40 »']],
  ['Statuts: {}\nRéponses: { part: OUI }', ['scenario-answer number « OUI »']],
  ['Statuts: {}\nRéponses: { part: }', []],
  ['Statuts: {}\nCollectivité: { type: EPCI }\nRéponses: { port: OUI }', ['scenario-answer type « port »']],
  ['Statuts: {}\nCollectivité: { type: EPCI }\nRéponses: { port: peut-être }', ['scenario-answer type « port »']],
  ['Statuts: {}\nCollectivité: { type: EPCI }\nRéponses: { port: }', []],
  ['Statuts: {}\nCollectivité: { type: [EPCI, commune] }\nRéponses: { port: OUI }', []],
  ['Statuts: {}\nCollectivité: { population: moins_de_5000 }\nRéponses: { port: OUI }', []],
];

describe('faults of scenarios', () => {
  it('are none in those that ship', () => {
    for (const scenario of exampleScenarios()) assert.deepEqual(faultsOf(exampleWorkspace(), scenario.text), []);
  });
  for (const [text, expected] of CASES) {
    it(`of « ${text.replace('\n', '\\n')} »`, () => assert.deepEqual(faultsOf(WORKSPACE, text), expected));
  }

  it('are looked for among what was scored: the tree is asked only for what is not there', () => {
    const [referential] = WORKSPACE.referentials;
    assert.ok(referential);
    const asked: string[] = [];
    const has = (id: string): boolean => {
      asked.push(id);
      return referential.actions.has(id);
    };
    const actions = new Proxy(referential.actions, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        return key === 'has' ? has : typeof value === 'function' ? value.bind(target) : value;
      },
    });
    const workspace = { ...WORKSPACE, referentials: [{ ...referential, actions }] };
    const text = 'Statuts: { ref_1.1.1.1: fait, ref_1.1.2: pas_fait, ref_1.1.9: fait }';
    const scored = scoredParts(preparedParts(workspace), scenarioFrom(text));
    asked.length = 0;
    scenarioProblems(workspace, scored);
    assert.deepEqual(asked, ['1.1.9']);
  });
});

function faultsOf(workspace: Workspace, text: string): string[] {
  const problems = scenarioProblems(workspace, scoredParts(preparedParts(workspace), scenarioFrom(text)));
  return problems.map(({ code, variant, span }) =>
    [code, variant, `« ${textOf(text, span)} »`].filter(Boolean).join(' '),
  );
}
