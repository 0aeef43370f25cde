import assert from 'node:assert/strict';
import { type Curve, sensitivityOf } from '../../../server/src/core/impact/sensitivity.ts';
import type { Varied } from '../../../server/src/core/impact/varied.ts';
import { versionsOf } from '../../../server/src/core/impact/versions.ts';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import { questionFrom, referentialFrom, rulesFrom, scenarioFrom, workspaceFrom } from '../scoring/support.ts';
import { HEAVIER, MEASURES, ruledFrom, standingUnder } from './support.ts';

/** A scenario that says something more of a status. */
function scenarioWith(status = ''): string {
  const statuses = ['ref_1.1.1: fait', 'ref_1.2.1: fait', ...(status === '' ? [] : [status])];
  return `Collectivité: { type: EPCI }
Réponses: { eau: OUI, part: 0.4 }
Statuts: { ${statuses.join(', ')} }
`;
}

/** A reduction that is a line up to a bound, and something else above it. */
function bounded(bound: number): string {
  return reducedBy(`si reponse(part) > ${bound} alors 0.2 sinon 1`);
}

function reducedBy(formula: string): string {
  return [
    referentialFrom(MEASURES),
    `//- questions/part.md\n${questionFrom('Part ?', 'part', 'proportion')}`,
    rulesFrom('ref_1.1', { 'Réduction de potentiel': formula }),
  ].join('');
}

describe('the sensitivity of a scenario', () => {
  it('has both versions score each value as a scenario that says so', () => {
    const [before, after] = [ruledFrom(MEASURES), ruledFrom(HEAVIER)].map(fixture => workspaceFrom(fixture, '2026'));
    assert(before && after);
    const { points } = curve(ruledFrom(MEASURES), ruledFrom(HEAVIER), { kind: 'status', action: 'ref_1.1.2' });
    assert.equal(points.length, 21);
    for (const point of points.slice(1, -1)) {
      const done = Number(point.value);
      const scenario = scenarioFrom(scenarioWith(`ref_1.1.2: [${done}, 0, ${1 - done}]`));
      assert.equal(point.before?.share, standingUnder(before, scenario).share);
      assert.equal(point.after?.share, standingUnder(after, scenario).share);
    }
  });

  it('tells where the share jumps, in which version, and by which rule', () => {
    const { jumps } = curve(bounded(0.3), bounded(0.62), { kind: 'answer', question: 'part' });
    assert.deepEqual(
      jumps.map(({ version, at, rules }) => [version, at, rules.map(({ entry, rule }) => [entry.action, rule.kind])]),
      [
        ['before', 0.3, [['ref_1.1', 'reduction']]],
        ['after', 0.62, [['ref_1.1', 'reduction']]],
      ],
    );
  });

  it('tells each of several jumps between two values that are tried, also where the share is then as it was', () => {
    const twice = reducedBy('si reponse(part) > 0.53 alors 0.2 sinon si reponse(part) > 0.51 alors 0.6 sinon 1');
    const there = reducedBy('si reponse(part) > 0.53 alors 1 sinon si reponse(part) > 0.51 alors 0.6 sinon 1');
    assert.deepEqual(placesOf(twice, there), [
      ['before', 0.51, -1],
      ['before', 0.53, -1],
      ['after', 0.51, -1],
      ['after', 0.53, 1],
    ]);
  });

  it('tells jumps between which nothing is tried, though no value that is tried moves anything', () => {
    const narrow = reducedBy('si reponse(part) > 0.521 et reponse(part) < 0.523 alors 0.2 sinon 1');
    const one = reducedBy('si reponse(part) = 0.52 alors 0.2 sinon 1');
    assert.deepEqual(placesOf(narrow, one), [
      ['before', 0.521, -1],
      ['before', 0.523, 1],
      ['after', 0.52, -1],
      ['after', 0.52, 1],
    ]);
  });

  it('tells those of a rule that compares one answer with another, and of one that is asked by the answer', () => {
    const eau = `//- questions/eau.md\n${questionFrom('Eau ?', 'eau', 'proportion')}`;
    const compared = `${reducedBy('si reponse(part) * 2 = reponse(eau) + 0.04 alors 0.2 sinon 1')}${eau}`;
    const hidden = [
      reducedBy('si reponse(eau) > 0.5 alors 0.2 sinon 1'),
      `//- questions/eau.md\n${questionFrom('Eau ?', 'eau', 'proportion', '## Visibilité\n```formule\nreponse(part) = 0.52\n```\n')}`,
    ].join('');
    const scenario = scenarioWith().replace('eau: OUI', 'eau: 1');
    assert.deepEqual(placesOf(compared, hidden, scenario), [
      ['before', 0.52, -1],
      ['before', 0.52, 1],
      ['after', 0.52, -1],
      ['after', 0.52, 1],
    ]);
  });

  it('has one jump where what is done of a measure divides by what is nearly nothing, and no end of them beside it', () => {
    const floor = [
      referentialFrom(MEASURES),
      rulesFrom('ref_1.1', { 'Score réalisé': 'max(score(ref_1.1), 0.5)' }),
    ].join('');
    const { jumps } = curve(floor, floor, { kind: 'status', action: 'ref_1.1' }, scenarioWith(), '2023');
    assert.deepEqual(
      jumps.map(({ version, at }) => [version, at]),
      [
        ['before', 0],
        ['after', 0],
      ],
    );
  });

  it('has no jump where the share is a line', () => {
    assert.deepEqual(curve(ruledFrom(), ruledFrom(), { kind: 'status', action: 'ref_1.1.2' }).jumps, []);
  });

  it('has no jump where the share bends, or is a curve', () => {
    const bent = reducedBy('min(max(reponse(part), 0.32), 0.77)');
    const curved = reducedBy('reponse(part) * reponse(part)');
    assert.deepEqual(curve(bent, curved, { kind: 'answer', question: 'part' }).jumps, []);
  });

  it('tries each choice, and no answer', () => {
    const { points } = curve(ruledFrom(), ruledFrom(MEASURES, 0.9), { kind: 'answer', question: 'eau' });
    assert.deepEqual(
      points.map(({ value }) => value),
      [undefined, 'OUI', 'NON'],
    );
  });

  it('has a factor that is varied give what the rule gives, where it is as much', () => {
    const { points } = curve(ruledFrom(), ruledFrom(), { kind: 'factor', action: 'ref_1.1' });
    const scored = standingUnder(workspaceFrom(ruledFrom(), '2026'), scenarioFrom(scenarioWith()));
    assert.equal(points.find(({ value }) => value === 0.5)?.before?.share, scored.share);
  });

  it('has a weight that is varied score as a référentiel that weighs so', () => {
    const { points } = curve(ruledFrom(), ruledFrom(), { kind: 'weight', action: 'ref_1.1.1' });
    const heavier = standingUnder(workspaceFrom(ruledFrom(HEAVIER), '2026'), scenarioFrom(scenarioWith()));
    assert.equal(points.at(-1)?.value, 8);
    assert.equal(points.at(-1)?.before?.share, heavier.share);
  });

  it('is none of what neither version has', () => {
    for (const varied of [
      { kind: 'answer', question: 'feu' },
      { kind: 'status', action: 'ref_9' },
      { kind: 'factor', action: 'ref_2.1' },
    ] as const) {
      const version = workspaceFrom(ruledFrom(), '2026');
      assert.equal(sensitivityOf(versionsOf(version, version), scenarioFrom(scenarioWith()), varied), undefined);
    }
  });
});

/** Where the share jumps while the answer to `part` varies, and in which direction. */
function placesOf(before: string, after: string, scenario = scenarioWith()) {
  const { jumps } = curve(before, after, { kind: 'answer', question: 'part' }, scenario);
  return jumps.map(({ version, at, change }) => [version, at, Math.sign(change)]);
}

function curve(
  before: string,
  after: string,
  varied: Varied,
  scenario = scenarioWith(),
  platform: Platform = '2026',
): Curve {
  const versions = versionsOf(workspaceFrom(before, platform), workspaceFrom(after, platform));
  const [first] = sensitivityOf(versions, scenarioFrom(scenario), varied)?.referentials ?? [];
  assert(first);
  return first;
}
