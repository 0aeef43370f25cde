import assert from 'node:assert/strict';
import { type Collectivity, collectivityRequest } from '../../server/src/protocol/collectivity.ts';
import { explainRequest, type WireExplanation } from '../../server/src/protocol/explanation.ts';
import { block } from '../kit/disk.ts';
import { withWorkspace } from '../kit/lsp.ts';
import { openScenario, rowOf } from '../kit/lsp-simulation.ts';

const UNTITLED = 'untitled:essai.scenario.yml';
const FILES = {
  'te/te.md': `# TE\n${block('identifiant: ""\nreferentiel: te')}`,
  'te/1.1.1.md': `# Mesure\n${block('identifiant: 1.1.1\nlabels: [te_cae]')}## Actions\n${['1.1.1.1', '1.1.1.2']
    .map(id => `### Volet ${id}\n${block(`identifiant: ${id}\npoints: 5`)}`)
    .join('')}`,
  'regles.md': `# Règle\n${block('action_id: te_1.1.1.2')}## Règles\n### Désactivation\n\`\`\`formule\nreponse(port, OUI)\n\`\`\`\n`,
  'questions.md': `# Un port ?\n${block('id: port\ntype: binaire\nthematique_id: eau\ntypes_concernes: [commune]')}`,
};

describe('a simulation of a référentiel of 2026', () => {
  it('says that an action is not filled in, which keeps it concerned, and takes that away again', () =>
    withWorkspace(FILES, async (client, folder) => {
      const shown = { referential: folder.uri('te'), scope: '' };
      const scenario = openScenario(client, UNTITLED, 'Statuts:\n  te_1.1.1.2: fait\n', shown);
      const set = (status: 'non_renseigne' | null) =>
        scenario.change({ type: 'statuses', statuses: { '1.1.1.1': status } });
      const said = await set('non_renseigne');
      assert.equal(scenario.text(), 'Statuts:\n  te_1.1.1.1: non_renseigne\n  te_1.1.1.2: fait\n');
      assert.equal(rowOf(said.simulation, '1.1.1.1').status, 'non_renseigne');
      assert.equal((await scenario.simulate())?.problems, 0);
      const silent = await set(null);
      assert.equal(scenario.text(), 'Statuts:\n  te_1.1.1.2: fait\n');
      assert.equal(rowOf(silent.simulation, '1.1.1.1').status, null);
    }));

  it('shows what indicators suggest, also where nothing else has changed', () => {
    const formula = '#### Score indicatif\n```formule\nval(te_1) / 4\n```\n';
    const files = {
      ...FILES,
      'te/1.1.1.md': `${FILES['te/1.1.1.md']}${formula}`,
      'indicateurs.md': `# I\n${block('id: te_1\nunite: "%"')}`,
    };
    return withWorkspace(files, async (client, folder) => {
      const shown = { referential: folder.uri('te'), scope: '' };
      const scenario = openScenario(client, UNTITLED, 'Statuts: {}\nIndicateurs: { te_1: 3 }\n', shown);
      const first = await scenario.simulate();
      assert.deepEqual([rowOf(first, '1.1.1.2').suggested, rowOf(first, '1.1.1.1').suggested], [0.75, null]);
      scenario.write('Statuts: {}\nIndicateurs: { te_1: 2 }\n');
      const next = await scenario.simulate({ previous: first?.resultId ?? null });
      assert.deepEqual(
        next?.changes.map(({ state }) => state.suggested),
        [0.5],
      );
    });
  });

  it('explains what indicators suggest by the formula as it is written, with what gave it', () => {
    const formula = 'si val(te_1) > 8 alors 1 sinon val(te_1) / 8';
    const files = {
      ...FILES,
      'te/1.1.1.md': `${FILES['te/1.1.1.md']}#### Score indicatif\n\`\`\`formule\n${formula}\n\`\`\`\n`,
      'indicateurs.md': `# I\n${block('id: te_1\nunite: "%"')}`,
    };
    return withWorkspace(files, async (client, folder) => {
      const shown = { referential: folder.uri('te'), scope: '' };
      openScenario(client, UNTITLED, 'Statuts: {}\nIndicateurs: { te_1: 2 }\n', shown);
      const about = { scenario: UNTITLED, shown, id: '1.1.1.2' };
      const { steps } = await client.connection.sendRequest<WireExplanation>(explainRequest, about);
      const suggested = steps.find(step => step.mechanism === 'suggestion');
      assert.equal(suggested?.share, 0.25);
      assert.equal(suggested.rule.pieces.map(({ text }) => text).join(''), formula);
      assert.deepEqual(
        suggested.rule.pieces.flatMap(({ text, turn }) => (turn === null ? [] : [[text, turn]])),
        [
          ['val(te_1) > 8', 'fails'],
          ['val(te_1) / 8', 'gives'],
        ],
      );
    });
  });

  it('says so, shares nothing out, and tells an explicit “not filled in” from none', () =>
    withWorkspace(FILES, async (client, folder) => {
      const shown = { referential: folder.uri('te'), scope: '' };
      const text = 'Statuts: { te_1.1.1.1: non_renseigne, te_1.1.1.2: non_concerne }\n';
      const simulation = await openScenario(client, UNTITLED, text, shown).simulate();
      assert.equal(simulation?.platform, '2026');
      assert.equal(simulation.problems, 0);
      assert.equal(rowOf(simulation, '').score.potential, 5);
      assert.equal(rowOf(simulation, '1.1.1.1').status, 'non_renseigne');
      assert.equal(rowOf(simulation, '1.1.1').status, null);
    }));

  it('tells what an action continues and which measure an alternative stands for, as the text has it now', () => {
    const alternative = `# Autre\n${block('identifiant: 1.1.1alter\nlabels: [te_cae]')}## Actions\n### Volet\n`;
    const origins = (weight: string) =>
      `${alternative}${block(`identifiant: 1.1.1alter.1\npoints: 2\norigine: ["cae_1.1 (${weight})", cae_1.2]`)}`;
    const files = { ...FILES, 'te/1.1.1alter.md': origins('0,5') };
    return withWorkspace(files, async (client, folder) => {
      const shown = { referential: folder.uri('te'), scope: '' };
      const scenario = openScenario(client, UNTITLED, 'Statuts: {}\n', shown);
      const first = await scenario.simulate();
      assert.deepEqual([rowOf(first, '1.1.1alter').instead, rowOf(first, '1.1.1').instead], ['1.1.1', null]);
      assert.deepEqual(rowOf(first, '1.1.1alter.1').origins, [
        { action: 'cae_1.1', weight: 0.5 },
        { action: 'cae_1.2', weight: 1 },
      ]);
      const explained = await client.connection.sendRequest<WireExplanation>(explainRequest, {
        scenario: UNTITLED,
        shown,
        id: '1.1.1alter.1',
      });
      assert.match(explained.steps.map(({ text }) => text).join(' '), /continues cae_1\.1, with the weight 0\.5/);
      client.open(folder.uri('te/1.1.1alter.md'), origins('0,25'));
      const next = await scenario.simulate({ previous: first?.resultId ?? null });
      assert.deepEqual(
        next?.changes.map(({ state }) => state.origins[0]?.weight),
        [0.25],
      );
    });
  });

  it('counts as nothing what a rule leaves no number of', () => {
    const rules = FILES['regles.md']
      .replace('### Désactivation', '### Réduction de potentiel')
      .replace(/reponse.*/, 'nom');
    return withWorkspace({ ...FILES, 'regles.md': rules }, async (client, folder) => {
      const shown = { referential: folder.uri('te'), scope: '' };
      const simulation = await openScenario(client, UNTITLED, 'Statuts: {}\n', shown).simulate();
      assert.deepEqual(
        ['', '1.1.1.2'].map(id => rowOf(simulation, id).score.potential),
        [5, 0],
      );
      assert.equal(simulation?.problems, 1);
    });
  });

  it('knows what the platform asks of a collectivité, and which answers do not count', () =>
    withWorkspace(FILES, async (client, folder) => {
      const shown = { referential: folder.uri('te'), scope: '' };
      const text = 'Collectivité: { type: EPCI, population: 2000 }\nRéponses: { port: OUI }\nStatuts: {}\n';
      const scenario = openScenario(client, UNTITLED, text, shown);
      assert.equal(rowOf(await scenario.simulate(), '').score.potential, 10);
      const { identity, questions } = await client.connection.sendRequest<Collectivity>(collectivityRequest, {
        scenario: UNTITLED,
        shown,
      });
      assert.deepEqual(
        identity.map(({ property }) => property),
        ['type', 'soustype', 'population', 'localisation', 'dans_aire_urbaine'],
      );
      const population = identity.find(({ property }) => property === 'population');
      assert.equal(population?.values.filter(({ held }) => held).length, 6);
      assert.deepEqual(
        questions.map(({ id, concerned, counts }) => [id, concerned, counts]),
        [['port', false, false]],
      );
    }));

  it('says the same of a question in an explanation, answered or not', () =>
    withWorkspace(FILES, async (client, folder) => {
      const shown = { referential: folder.uri('te'), scope: '' };
      const scenario = openScenario(client, UNTITLED, '', shown);
      const told = async (text: string) => {
        scenario.write(text);
        const about = { scenario: UNTITLED, shown, id: '1.1.1.2' };
        const { steps } = await client.connection.sendRequest<WireExplanation>(explainRequest, about);
        return steps.flatMap(step => ('rule' in step ? step.rule.questions.map(({ counts }) => counts) : []));
      };
      assert.deepEqual(await told('Collectivité: { type: EPCI }\nStatuts: {}\n'), [false]);
      assert.deepEqual(await told('Collectivité: { type: EPCI }\nRéponses: { port: OUI }\nStatuts: {}\n'), [false]);
      assert.deepEqual(await told('Collectivité: { type: commune }\nStatuts: {}\n'), [true]);
    }));
});
