import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { computations } from '../../../server/src/core/memory/memory.ts';
import type { Scenario } from '../../../server/src/core/model/scenario.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import { preparedParts } from '../../../server/src/core/scoring/prepared-parts.ts';
import { scoreOf } from '../../../server/src/core/scoring/score.ts';
import { scoreScenario } from '../../../server/src/core/scoring/score-scenario.ts';
import { type ScoredParts, scoredParts } from '../../../server/src/core/scoring/scored-parts.ts';
import { workspaceOf } from '../../kit/workspace.ts';
import { filesOf, referentialFrom, rulesFrom, type Shape, scenarioFrom } from './support.ts';

const NAMES = ['a', 'b', 'c'];
const ACTIONS = NAMES.flatMap(name => ['', '_1', '_1.1', '_1.1.1', '_1.1.2'].map(id => `${name}${id}`));

const shape: fc.Arbitrary<Shape> = fc.array(fc.constantFrom(0, 1, 2, 5), { minLength: 1, maxLength: 3 });
const action = fc.constantFrom(...ACTIONS);
const formula = fc.oneof(
  fc.constantFrom('0.5', 'si reponse(q, OUI) alors 2', '1 / reponse(p)', 'max(reponse(p), 0.3)'),
  action.map(name => `min(score(${name}), 0.4)`),
);
const scenario = fc
  .record({
    statuses: fc.dictionary(action, fc.constantFrom('fait', 'programme', 'non_concerne', '[0.5, 0.2, 0.3]'), {
      minKeys: 3,
      maxKeys: 8,
    }),
    expected: fc.array(action, { maxLength: 3 }),
    q: fc.constantFrom('OUI', 'NON'),
    p: fc.constantFrom('0', '0.4'),
  })
  .map(({ statuses, expected, q, p }) => {
    const written = Object.entries(statuses).map(([name, status]) => `${name}: ${status}`);
    const scores = [...new Set(expected)].map(name => `${name}: { point_fait: 1 }`);
    return `Statuts: { ${written.join(', ')} }\nRéponses: { q: ${q}, p: ${p} }\nScores: { ${scores.join(', ')} }\n`;
  });

/** The files of a référentiel of one axis in a folder of its own; of another name where one is given. */
function filesIn(folder: string, measures: readonly Shape[], name = folder): ReadonlyMap<string, string> {
  const files = filesOf(referentialFrom([measures]));
  return new Map(
    [...files].map(([path, text]) => [`${folder}/${path}`, text.replace('referentiel: ref', `referentiel: ${name}`)]),
  );
}

const step = fc.oneof(
  fc.record({ folder: fc.constantFrom(...NAMES), measures: fc.array(shape, { minLength: 1, maxLength: 2 }) }),
  fc.record({ folder: fc.constantFrom(...NAMES), name: fc.constantFrom(...NAMES) }),
  fc.record({ prose: fc.constantFrom(...NAMES) }),
  // What only référentiels of 2026 have: the platform, and which rules hold, are others from then on.
  fc.record({ labelled: fc.constantFrom(...NAMES) }),
  fc.record({ asked: fc.constantFrom('FAUX', 'VRAI', 'reponse(p) > 0.1') }),
  fc.record({ rules: action, title: fc.constantFrom('Score réalisé', 'Réduction de potentiel'), formula }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** The texts that a step writes. */
function written(step: Step, texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if ('measures' in step) return filesIn(step.folder, step.measures);
  if ('name' in step)
    return new Map([...filesIn(step.folder, [], step.name)].filter(([path]) => path.endsWith('/ref.md')));
  if ('prose' in step) {
    const path = `${step.prose}/1.1.md`;
    const text = texts.get(path);
    return text === undefined ? new Map() : new Map([[path, `${text}\nEncore un mot.\n`]]);
  }
  if ('labelled' in step) {
    const path = `${step.labelled}/ref.md`;
    const text = texts.get(path)?.replace(/^referentiel: .*$/m, '$&\nlabels: [te_cae]');
    return text === undefined ? new Map() : new Map([[path, text]]);
  }
  if ('asked' in step) {
    const question = '# Q ?\n```yaml\nid: q\ntype: binaire\nthematique_id: eau\n```\n';
    return new Map([['q.md', `${question}## Visibilité\n\`\`\`formule\n${step.asked}\n\`\`\`\n`]]);
  }
  const [entry = '', ...others] = filesOf(rulesFrom(step.rules, { [step.title]: step.formula })).values();
  return others.length === 0 ? new Map([[`rules/${step.rules}.md`, entry]]) : new Map();
}

describe('the scores of a scenario, référentiel by référentiel', () => {
  it('are those of all référentiels at once, from scratch, after whatever edits, under scenarios in turn', () => {
    const run = fc.tuple(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      fc.array(scenario, { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(run, ([steps, texts]) => {
        const scenarios = texts.map(text => scenarioFrom(text));
        let workspace = workspaceOf(new Map(NAMES.flatMap(name => [...filesIn(name, [[1, 2]])])));
        for (const taken of steps) {
          workspace = withTexts(workspace, written(taken, textsOf(workspace)));
          const scratch = workspaceOf(textsOf(workspace));
          for (const one of scenarios) assertAsTogether(workspace, one, scratch);
        }
      }),
      { numRuns: process.env['FUZZ'] ? 5000 : 100, ...(process.env['FUZZ'] ? {} : { seed: 1 }) },
    );
  });

  it('are not those of a status that another platform alone reads as the same', () => {
    const workspace = workspaceOf(filesIn('a', [[1, 2]]));
    for (const status of ['fait', '[1, 0, 0.2]', 'fait', '[0.2, 1, 0]', 'programme']) {
      assertAsTogether(workspace, scenarioFrom(`Statuts: { a_1.1.1: ${status} }\n`), workspace);
    }
  });

  it('stand together where a rule of one names the score of another', () => {
    const apart = workspaceOf(new Map([...filesIn('a', [1]), ...filesIn('b', [1]), ...filesIn('c', [1])]));
    const rule = filesOf(rulesFrom('c_1.1', { 'Score réalisé': 'min(score(a_1.1), 0.5)' }));
    const joined = withTexts(apart, rule);
    const folders = (workspace: Workspace) =>
      preparedParts(workspace).parts.map(({ forest }) => forest.referentials.map(({ folder }) => folder));
    assert.deepEqual(
      [folders(apart), folders(joined)],
      [
        [['a'], ['b'], ['c']],
        [['a', 'c'], ['b']],
      ],
    );
  });

  it('are looked at again where a weight has changed, and not after a word of prose', () => {
    const { workspace } = sideBySide(2);
    const text = workspace.files.get('rax/1.1.md')?.text ?? '';
    const partsWith = (changed: string) => preparedParts(withTexts(workspace, new Map([['rax/1.1.md', changed]])));
    assert.equal(partsWith(`${text}\nEncore un mot.\n`), preparedParts(workspace));
    assert.notEqual(partsWith(text.replace('points: 1\n', 'points: 2\n')), preparedParts(workspace));
  });
});

function assertAsTogether(workspace: Workspace, one: Scenario, scratch: Workspace): void {
  const parts = scoredParts(preparedParts(workspace), one);
  const together = scoreScenario(prepareWorkspace(scratch), one);
  for (const referential of scratch.referentials) {
    const own = parts.byFolder.get(referential.folder);
    for (const id of referential.actions.keys()) {
      assert.deepEqual(own && scoreOf(own, referential, id), scoreOf(together.scores, referential, id));
    }
  }
  assert.deepEqual(parts.expectations, together.expectations);
  const faults = ({ faults: all }: Pick<ScoredParts, 'faults'>) => all.map(({ place }) => JSON.stringify(place)).sort();
  assert.deepEqual(faults(parts), faults(together.scores));
}

function textsOf({ files }: Workspace): ReadonlyMap<string, string> {
  return new Map([...files].map(([path, { text }]) => [path, text]));
}

function withTexts(workspace: Workspace, texts: ReadonlyMap<string, string>): Workspace {
  const files = [...texts].map(([path, text]) => [path, parseFile(path, text, workspace.files.get(path))] as const);
  return withFiles(workspace, new Map(files));
}

const MEASURES: readonly Shape[] = [
  [1, 2],
  [3, 4],
];

/** So many référentiels side by side, each with a rule of its own, under a scenario that speaks of the first. */
function sideBySide(count: number): { readonly workspace: Workspace; readonly one: Scenario } {
  const names = Array.from(
    { length: count },
    (_, at) => `r${String.fromCharCode(97 + (at % 26))}${at < 26 ? 'x' : 'y'}`,
  );
  const rules = names.flatMap(name => [...filesOf(rulesFrom(`${name}_1.1`, { 'Score réalisé': '0.5' }))]);
  const texts = new Map([...names.flatMap(name => [...filesIn(name, MEASURES)]), ...rules]);
  const one = scenarioFrom('Statuts: { rax_1.1.1: fait }\nScores: { rax_1.1: { point_fait: 1 } }\n');
  return { workspace: workspaceOf(texts), one };
}

/** What an edit of the first référentiel makes a scenario compute, when it is made for the second time. */
function costOf(count: number, edit: (text: string) => string): { readonly parts: number; readonly computed: number } {
  const path = 'rax/1.1.md';
  const { workspace, one } = sideBySide(count);
  const text = workspace.files.get(path)?.text ?? '';
  const become = (now: Workspace, changed: string): Workspace => withTexts(now, new Map([[path, changed]]));
  const warm = become(become(workspace, edit(text)), text);
  const before = scoredParts(preparedParts(warm), one);
  const edited = become(warm, edit(text));
  const start = computations();
  const after = scoredParts(preparedParts(edited), one);
  const parts = [...after.byFolder].filter(([folder, scores]) => scores !== before.byFolder.get(folder)).length;
  return { parts, computed: computations() - start };
}

describe('what an edit makes an open scenario compute', () => {
  const EDITS: readonly (readonly [where: string, parts: number, edit: (text: string) => string])[] = [
    ['in prose', 0, text => `${text}\nEncore un mot.\n`],
    ['in a weight', 1, text => text.replace('points: 1\n', 'points: 2\n')],
    ['in an id', 1, text => text.replace('identifiant: 1.1.1\n', 'identifiant: 1.1.9\n')],
  ];
  for (const [where, parts, edit] of EDITS) {
    it(`is what it changes, beside thirty référentiels as beside none: ${where}`, () => {
      const [small, large] = [costOf(1, edit), costOf(30, edit)];
      assert.deepEqual([small.parts, large.parts], [parts, parts]);
      assert.deepEqual(large, small);
    });
  }

  it('is nothing for a référentiel of which another version of the scenario says the same', () => {
    const { workspace, one } = sideBySide(3);
    const prepared = preparedParts(workspace);
    const before = scoredParts(prepared, one);
    const after = scoredParts(prepared, scenarioFrom('Statuts: { rax_1.1.2: programme }\n'));
    assert.deepEqual(
      [...after.byFolder].map(([folder, scores]) => scores === before.byFolder.get(folder)),
      [false, true, true],
    );
  });
});
