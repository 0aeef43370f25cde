import assert from 'node:assert/strict';
import { readScenario } from '../../../../server/src/core/parse/scenario/read-scenario.ts';
import { readSnapshot } from '../../../../server/src/core/parse/state-of-play/snapshot.ts';
import { scenarioOfState } from '../../../../server/src/core/parse/state-of-play/to-scenario.ts';

type Node = Readonly<Record<string, unknown>>;

/** A node of the tree of scores; a sub-action, unless it is said to be another. */
function node(id: string, score: Node = {}, children: readonly Node[] = [], actionType = 'sous-action'): Node {
  return {
    actionId: `te_${id}`,
    actionType,
    score: { concerne: true, desactive: false, ...score },
    actionsEnfant: children,
  };
}

function snapshot(children: readonly Node[], more: Node = {}): unknown {
  const root = { actionId: 'te', actionType: 'referentiel', score: { concerne: true }, actionsEnfant: children };
  return { referentielId: 'te', nom: 'Score courant', scoresPayload: { scores: root }, ...more };
}

function read(data: unknown) {
  const state = readSnapshot(data);
  assert.ok('statuses' in state, JSON.stringify(state));
  return state;
}

describe('a snapshot', () => {
  it('gives the statuses that somebody gave, those below others too', () => {
    const { statuses } = read(
      snapshot([
        node('1.1.1.1', { avancement: 'fait' }, [node('1.1.1.1.1', { avancement: 'pas_fait' }, [], 'tache')]),
        node('1.1.1.2', { avancement: 'detaille', avancementDetaille: [0.2, 0.3, 0.5] }),
        node('1.1.1.3', { avancement: 'non_renseigne' }),
        node('1.1.1.4'),
        node('1.1.1.5', { avancement: 'detaille', avancementDetaille: [0.2, 0.2, 0.2] }),
      ]),
    );
    assert.deepEqual(
      [...statuses],
      [
        ['1.1.1.1', 'fait'],
        ['1.1.1.1.1', 'pas_fait'],
        ['1.1.1.2', [0.2, 0.3, 0.5]],
        ['1.1.1.3', 'non_renseigne'],
        ['1.1.1.5', [0.2, 0.2, 0.2]],
      ],
    );
  });

  it('tells what is not concerned where the kinds of actions are not told', () => {
    const off = { concerne: false, desactive: false };
    const below = { actionId: 'te_1.1.1.1', score: { ...off, avancement: 'non_renseigne' }, actionsEnfant: [] };
    const { statuses } = read(snapshot([{ actionId: 'te_1.1.1', score: { concerne: true }, actionsEnfant: [below] }]));
    assert.deepEqual([...statuses], [['1.1.1.1', 'non_concerne']]);
  });

  it('tells what is not concerned by hand from what a rule switched off', () => {
    const off = { concerne: false };
    const { statuses } = read(
      snapshot([
        node('1.1.1', { ...off, desactive: true }, [node('1.1.1.1', { ...off, avancement: 'fait' })], 'action'),
        node(
          '1.1.2',
          off,
          [node('1.1.2.1', off, [node('1.1.2.1.1', { ...off, avancement: 'non_renseigne' }, [], 'tache')])],
          'action',
        ),
        node('1.1.3', {}, [node('1.1.3.1', { avancement: 'non_renseigne', ...off })], 'action'),
      ]),
    );
    assert.deepEqual(
      [...statuses],
      [
        ['1.1.1.1', 'fait'],
        ['1.1.2.1', 'non_concerne'],
        ['1.1.3.1', 'non_concerne'],
      ],
    );
  });

  it('gives who the collectivité is and what it answered', () => {
    const state = read({
      ...(snapshot([]) as Node),
      date: '2026-08-07T10:00:00.000Z',
      personnalisationReponses: { ecole: true, plu: false, part: 0.35, gestion: 'gestion_a', vide: null },
      scoresPayload: {
        collectiviteInfo: {
          type: 'EPCI',
          soustype: 'syndicat',
          populationTags: ['plus_de_3000', 'plus_de_20000'],
          drom: false,
          dansAireUrbaine: true,
        },
        scores: node('1'),
      },
    });
    assert.deepEqual(state.silences, [{ kind: 'inhabitants' }, { kind: 'indicators' }]);
    assert.equal(
      scenarioOfState(state, 'te'),
      `Test: Score courant (2026-08-07)

Collectivité:
  type: [EPCI]
  soustype: [syndicat]
  population: [plus_de_3000, plus_de_20000]
  localisation: [Metropole]
  dans_aire_urbaine: [oui]

Réponses:
  ecole: OUI
  plu: NON
  part: 0.35
  gestion: gestion_a

Statuts: {}
`,
    );
  });

  it('says what it does not say', () => {
    const { silences } = read(
      snapshot([node('1.1.1.1', { avancement: 'detaille' }), node('1.1.1.2', { avancement: 'presque' })]),
    );
    assert.deepEqual(silences, [
      { kind: 'identity' },
      { kind: 'answers' },
      { kind: 'indicators' },
      { kind: 'unread', action: '1.1.1.1', found: 'detaille' },
      { kind: 'unread', action: '1.1.1.2', found: 'presque' },
    ]);
  });

  it('becomes a scenario whatever it holds', () => {
    const hostile = 'a]: {"x\n- ?';
    const state = read(
      snapshot([node('1.1.1.1', { avancement: 'fait' })], {
        nom: hostile,
        personnalisationReponses: { [hostile]: hostile },
      }),
    );
    const scenario = readScenario('s.yml', scenarioOfState(state, 'te'));
    assert.deepEqual(scenario?.faults, []);
    assert.deepEqual(
      scenario?.answers.map(({ question, answer }) => [question, answer]),
      [[hostile, hostile]],
    );
  });

  it('may be nested as deep as it likes', () => {
    let deep = node('1.1.1.1', { avancement: 'fait' });
    for (let level = 0; level < 50_000; level++) deep = node('1', {}, [deep], 'axe');
    assert.equal(read(snapshot([deep])).statuses.size, 1);
  });

  for (const [data, kind] of [
    [null, 'no-snapshot'],
    [[], 'no-snapshot'],
    [{ nom: 'x' }, 'no-snapshot'],
    [{ referentielId: 'a b', scoresPayload: { scores: {} } }, 'no-snapshot'],
    [{ referentielId: 'te', pointFait: 12 }, 'no-scores'],
  ] as const) {
    it(`is not all data: ${JSON.stringify(data)}`, () => assert.deepEqual(readSnapshot(data), { kind }));
  }
});
