import assert from 'node:assert/strict';
import { type Curve, sensitivityOf } from '../../../server/src/core/impact/sensitivity.ts';
import type { Varied } from '../../../server/src/core/impact/varied.ts';
import { versionsOf } from '../../../server/src/core/impact/versions.ts';
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
    const { jumps } = curve(twice, there, { kind: 'answer', question: 'part' });
    assert.deepEqual(
      jumps.map(({ version, at, change }) => [version, at, Math.sign(change)]),
      [
        ['before', 0.51, -1],
        ['before', 0.53, -1],
        ['after', 0.51, -1],
        ['after', 0.53, 1],
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

function curve(before: string, after: string, varied: Varied): Curve {
  const versions = versionsOf(workspaceFrom(before, '2026'), workspaceFrom(after, '2026'));
  const [first] = sensitivityOf(versions, scenarioFrom(scenarioWith()), varied)?.referentials ?? [];
  assert(first);
  return first;
}
