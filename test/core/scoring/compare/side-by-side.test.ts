import { deepEqual, equal } from 'node:assert/strict';
import { compareScores } from '../../../../server/src/core/scoring/compare/compare.ts';
import { inputDifferences } from '../../../../server/src/core/scoring/compare/input-differences.ts';
import { type Side, sideBySide } from '../../../../server/src/core/scoring/compare/side-by-side.ts';
import { prepareWorkspace } from '../../../../server/src/core/scoring/prepare-workspace.ts';
import { scoreOf } from '../../../../server/src/core/scoring/score.ts';
import { scoreScenario } from '../../../../server/src/core/scoring/score-scenario.ts';
import {
  exampleScenarios,
  exampleWorkspace,
  referentialFrom,
  rulesFrom,
  scenarioFrom,
  workspaceFrom,
} from '../support.ts';

const FOLDER = '';
const FILES = referentialFrom([[[10, 20], 30], [[[15, 25]]]]);
const WHOLE = { folder: FOLDER, scope: '', stars: undefined };

function sidesOf(...texts: readonly (string | undefined)[]): readonly (Side | undefined)[] {
  const prepared = prepareWorkspace(workspaceFrom(FILES));
  return texts.map(text => (text === undefined ? undefined : scoreScenario(prepared, scenarioFrom(text))));
}

describe('scenarios side by side', () => {
  it('are told down to the measures, each against the first', () => {
    const sides = sidesOf(
      'Statuts: { ref_1.1.1: fait }',
      'Statuts: { ref_1.2: fait }',
      'Statuts: { ref_2.1: programme }',
    );
    const { standings, rows } = sideBySide(sides, WHOLE);
    deepEqual(
      rows.map(({ id, depth, figures }) => [
        id,
        depth,
        figures.map(one => one?.done),
        figures.map(one => one?.difference?.done),
      ]),
      [
        ['', 0, [10, 30, 0], [undefined, 20, -10]],
        ['1', 1, [10, 30, 0], [undefined, 20, -10]],
        ['1.1', 2, [10, 0, 0], [undefined, -10, -10]],
        ['1.2', 2, [0, 30, 0], [undefined, 30, 0]],
        ['2', 1, [0, 0, 0], [undefined, 0, 0]],
        ['2.1', 2, [0, 0, 0], [undefined, 0, 0]],
      ],
    );
    deepEqual(
      standings.map(one => [one?.done, one?.stars]),
      [
        [10, 1],
        [30, 1],
        [0, 1],
      ],
    );
  });

  it('are told with all that is below it where the subject is a measure', () => {
    const { rows } = sideBySide(sidesOf('Statuts: { ref_1.1.1: fait }', 'Statuts: {}'), { ...WHOLE, scope: '1.1' });
    deepEqual(
      rows.map(({ id, depth }) => [id, depth]),
      [
        ['1.1', 0],
        ['1.1.1', 1],
        ['1.1.2', 1],
      ],
    );
  });

  it('leave the column of one that is not there empty', () => {
    const { standings, rows } = sideBySide(sidesOf('Statuts: {}', undefined), WHOLE);
    equal(standings[1], undefined);
    equal(
      rows.every(({ figures }) => figures[0] !== undefined && figures[1] === undefined),
      true,
    );
  });

  it('count as nothing what a rule leaves no number of', () => {
    const rule = rulesFrom('ref_1.2', { 'Réduction de potentiel': 'si identite(type, commune) alors eau' });
    const prepared = prepareWorkspace(workspaceFrom(FILES + rule, '2026'));
    const sides = ['Statuts: { ref_1.2: fait }', 'Collectivité: { type: commune }\nStatuts: { ref_1.2: fait }'].map(
      text => scoreScenario(prepared, scenarioFrom(text)),
    );
    const { rows } = sideBySide(sides, WHOLE);
    const [before, after] = rows.find(({ id }) => id === '1.2')?.figures ?? [];
    deepEqual([before?.done, before?.potential], [30, 30]);
    deepEqual([after?.done, after?.potential, after?.share], [0, 0, undefined]);
    deepEqual([after?.difference?.done, after?.difference?.share], [-30, undefined]);
  });

  it('have the scores of the engine, and differ where it says so', () => {
    const workspace = exampleWorkspace();
    const prepared = prepareWorkspace(workspace);
    const [before, after] = exampleScenarios().map(scenario => scoreScenario(prepared, scenario));
    const [referential] = workspace.referentials;
    if (before === undefined || after === undefined || referential === undefined) throw new Error('no example');
    const { rows } = sideBySide([before, after], { folder: referential.folder, scope: '', stars: undefined });
    const [compared] = compareScores(before.scores, after.scores);
    for (const { id, figures } of rows) {
      equal(figures[0]?.done, scoreOf(before.scores, referential, id)?.done);
      const other = compared?.differences.find(one => one.id === id);
      const differs = other?.fields.includes('done') ?? false;
      equal(Math.abs(figures[1]?.difference?.done ?? 0) > 0.001, differs, id);
    }
  });
});

describe('what is told to scenarios otherwise', () => {
  const differences = (...texts: readonly (string | undefined)[]) => inputDifferences(sidesOf(...texts), WHOLE);

  it('is what they are, what they answer, what they measure and their statuses, with what each says', () => {
    const one =
      'Collectivité: { type: [EPCI] }\nRéponses: { q: OUI, r: NON }\nStatuts: { ref_1.1.1: fait, ref_2.1: fait }\n';
    const other = 'Collectivité: { type: [commune], localisation: [DOM] }\nRéponses: { q: OUI, r: OUI }\n';
    const statuses = 'Statuts: { ref_1.2: [0.5, 0, 0.5], ref_2.1: fait }\nIndicateurs: { 1.a: 3 }\n';
    deepEqual(differences(one, other + statuses), {
      identity: [
        { name: 'type', values: [['EPCI'], ['commune']] },
        { name: 'localisation', values: [[], ['DOM']] },
      ],
      answers: [{ name: 'r', values: ['NON', 'OUI'] }],
      indicators: [{ name: '1.a fait', values: [undefined, 3] }],
      statuses: [
        { name: '1.1.1', values: ['fait', undefined] },
        { name: '1.2', values: [undefined, [0.5, 0, 0.5]] },
      ],
    });
  });

  it('is nothing for the order of values, nor for a side that is not there', () => {
    const one = 'Collectivité: { population: [moins_de_20000, moins_de_50000] }\nStatuts: { ref_1.1: fait }';
    const other = 'Collectivité: { population: [moins_de_50000, moins_de_20000] }\nStatuts: { ref_1.1: fait }';
    deepEqual(differences(one, other, undefined), { identity: [], answers: [], indicators: [], statuses: [] });
  });

  it('leaves out the statuses beside the subject', () => {
    const sides = sidesOf('Statuts: { ref_1.1: fait, ref_2.1: fait }', 'Statuts: {}');
    const { statuses } = inputDifferences(sides, { ...WHOLE, scope: '1' });
    deepEqual(
      statuses.map(({ name }) => name),
      ['1.1'],
    );
  });
});
