import assert from 'node:assert/strict';
import {
  type Collectivity,
  collectivityRequest,
  stakesRequest,
  type WireStake,
} from '../../server/src/protocol/collectivity.ts';
import { explainRequest, type WireExplanation } from '../../server/src/protocol/explanation.ts';
import {
  type NextActions,
  nextActionsRequest,
  type PlannedScenario,
  plannedScenarioRequest,
  planRequest,
  type WirePlan,
} from '../../server/src/protocol/plan.ts';
import {
  type CopiedScenario,
  copiedScenarioRequest,
  type EditScenarioAnswer,
  editScenarioRequest,
  exportScenarioRequest,
} from '../../server/src/protocol/simulation.ts';
import { block } from '../kit/disk.ts';
import { type LspClient, withWorkspace } from '../kit/lsp.ts';
import { KEY, openScenario, RURAL, rowOf, WHOLE, withExample } from '../kit/lsp-simulation.ts';

const UNTITLED = 'untitled:essai.scenario.yml';

describe('what stands around a simulation', () => {
  const ask = <Result>({ connection }: LspClient, request: string, params: object): Promise<Result> =>
    connection.sendRequest<Result>(request, { scenario: UNTITLED, shown: WHOLE, ...params });

  it('tells a copy of a scenario, whose title says that it is one', () =>
    withExample(async client => {
      openScenario(client, UNTITLED, RURAL, WHOLE);
      const { text } = await ask<CopiedScenario>(client, copiedScenarioRequest, {});
      assert.equal(text, RURAL.replace(/^Test: (.*)$/m, 'Test: $1 (copy)'));
      assert.notEqual(text, RURAL);
      openScenario(client, 'untitled:sans.scenario.yml', 'Statuts: {}\n', WHOLE);
      const untitled = { scenario: 'untitled:sans.scenario.yml' };
      assert.equal((await ask<CopiedScenario>(client, copiedScenarioRequest, untitled)).text, 'Statuts: {}\n');
    }));

  it('explains a score, each sentence with its place', () =>
    withExample(async client => {
      openScenario(client, UNTITLED, RURAL, WHOLE);
      const found = await ask<WireExplanation>(client, explainRequest, { id: '1.2.1' });
      assert.equal(found.id, '1.2.1');
      const rule = found.steps.find(({ location }) => location?.uri.includes('/personnalisations/'));
      assert.match(rule?.text ?? '', /plu/);
      assert.ok(found.steps.every(({ location }) => location !== null));
    }));

  it('tells the questions that decide on a scope, their answers and what they do', () =>
    withExample(async client => {
      openScenario(client, UNTITLED, RURAL, WHOLE);
      const { identity, questions } = await ask<Collectivity>(client, collectivityRequest, {});
      const held = identity.flatMap(({ values }) => values.filter(value => value.held).map(({ value }) => value));
      assert.deepEqual([held[0], held.length], ['commune', 6]);
      const water = questions.find(({ id }) => id === 'cours_eau');
      assert.deepEqual([water?.answer, water?.choices.length], ['NON', 2]);
      assert.deepEqual(
        water?.actions.map(({ id, rule, effect }) => [id, rule, effect]),
        [['2.2.1.3', 'deactivation', 'deactivated']],
      );
      const part = await ask<Collectivity>(client, collectivityRequest, { shown: { ...WHOLE, scope: '2.2.2' } });
      assert.deepEqual(part.questions.map(({ id }) => id).sort(), ['eclairage', 'eclairage_part']);
    }));

  it('tells what the answers to questions decide on in the whole référentiel, whatever is shown', () =>
    withExample(async client => {
      const scenario = openScenario(client, UNTITLED, RURAL, WHOLE);
      const shown = { ...WHOLE, scope: '2.2.2' };
      const [water, ...others] = await ask<readonly WireStake[]>(client, stakesRequest, {
        shown,
        questions: ['cours_eau', 'nothing'],
      });
      assert.deepEqual(others, []);
      assert.deepEqual([water?.question, water?.answer], ['cours_eau', 'NON']);
      const before = rowOf(await scenario.simulate(), '').score;
      const { simulation } = await scenario.change({ type: 'answer', question: 'cours_eau', answer: 'OUI' });
      const after = rowOf(simulation, '').score;
      assert.deepEqual(water?.options, [
        { answer: 'OUI', done: after.done - before.done, potential: after.potential - before.potential },
        { answer: 'NON', done: 0, potential: 0 },
      ]);
    }));

  it('calls themes as a file does, else as everybody does', () =>
    withWorkspace(
      {
        'r.md': `# R\n${block('identifiant: ""\nreferentiel: cae')}`,
        '1.md': `# A\n${block('identifiant: 1')}`,
        '1.1.md': `# A\n${block('identifiant: 1.1')}`,
        '1.1.1.md': `# A\n${block('identifiant: 1.1.1\npoints: 5')}`,
        'thematiques.md': `# Notre eau\n${block('id: eau_assainissement')}`,
        'q.md': ['eau_assainissement', 'energie', 'sols_vivants']
          .map((theme, at) => `# Q ?\n${block(`id: q_${at}\ntype: binaire\nthematique_id: ${theme}`)}`)
          .join('\n'),
        'regles.md': `# R\n${block('action_id: cae_1.1.1')}## Règles\n### Désactivation\n\`\`\`formule\nreponse(q_0, OUI) et reponse(q_1, OUI) et reponse(q_2, OUI)\n\`\`\`\n`,
      },
      async (client, folder) => {
        const shown = { referential: folder.uri(), scope: '' };
        openScenario(client, UNTITLED, 'Statuts: {}\n', shown);
        const { questions } = await ask<Collectivity>(client, collectivityRequest, { shown });
        assert.deepEqual(
          questions.map(({ theme }) => theme?.title),
          ['Notre eau', 'Energy', 'sols vivants'],
        );
      },
    ));

  it('tells the next best actions', () =>
    withExample(async client => {
      openScenario(client, UNTITLED, RURAL, WHOLE);
      const { gains } = await ask<NextActions>(client, nextActionsRequest, { most: 3 });
      assert.equal(gains.length, 3);
      assert.ok((gains[0]?.gain ?? 0) >= (gains[2]?.gain ?? 0));
    }));

  it('plans the way to a share by what the scenario says, and makes a scenario of it', () =>
    withExample(async client => {
      openScenario(client, UNTITLED, RURAL, WHOLE);
      const goal = { referential: KEY, share: 0.35 };
      const found = await ask<WirePlan>(client, planRequest, goal);
      assert.deepEqual([found.reached, found.proved, found.left, found.actions.length], [true, true, 0, 1]);
      const [first] = found.actions;
      assert.ok(first && first.gain >= found.missing);
      const { text } = await ask<PlannedScenario>(client, plannedScenarioRequest, goal);
      assert.ok(text.includes(`nature_${first.id}: fait`), text);
      assert.match(text, /^Test: .* – plan for 35%$/m);
      const { edits } = await ask<EditScenarioAnswer>(client, editScenarioRequest, {
        simulate: { scenario: UNTITLED, shown: WHOLE, previous: null, baseline: null },
        version: 1,
        change: { type: 'choice', id: first.id, choice: 'exclu' },
      });
      assert.deepEqual(
        edits.map(({ newText }) => newText.trim()),
        [`Plan:\n  nature_${first.id}: exclu`],
      );
    }));

  it('exports the platform’s columns, and Markdown', () =>
    withExample(async client => {
      openScenario(client, UNTITLED, RURAL, WHOLE);
      const csv = await ask<string>(client, exportScenarioRequest, { referential: KEY, format: 'csv', plan: null });
      assert.match(csv, /^file,action,point_fait,.*\r\n.*,nature,28.6,/);
      const french = await ask<string>(client, exportScenarioRequest, {
        referential: KEY,
        format: 'csv-fr',
        plan: null,
      });
      assert.match(french, /^\ufefffile;action;titre;point_fait;.*\r\n.*;nature;[^;]+;28,6;/);
      const workbook = await ask<string>(client, exportScenarioRequest, {
        referential: KEY,
        format: 'xlsx',
        plan: null,
      });
      assert.equal(Buffer.from(workbook, 'base64').subarray(0, 2).toString(), 'PK');
      const markdown = await ask<string>(client, exportScenarioRequest, {
        referential: KEY,
        format: 'markdown',
        plan: null,
      });
      assert.ok(markdown.includes(`| nature_1.1.1 |`), markdown);
    }));

  it('exports the plan that is open, too', () =>
    withExample(async client => {
      openScenario(client, UNTITLED, RURAL, WHOLE);
      const { actions } = await ask<WirePlan>(client, planRequest, { referential: KEY, share: 0.35 });
      const markdown = await ask<string>(client, exportScenarioRequest, {
        referential: KEY,
        format: 'markdown',
        plan: 0.35,
      });
      assert.match(markdown, /^nature, plan for 35%: .* No list costs less\.$/m);
      for (const { id } of actions) assert.ok(markdown.includes(`| nature_${id} |`), markdown);
    }));
});
