import { deepEqual } from 'node:assert/strict';
import type { KnownChanges } from '../../../client/src/changes/current-comparison.ts';
import { type ChangeNode, changeNodes } from '../../../client/src/changes/nodes.ts';
import type { ChangedMeasure, WireImpact } from '../../../server/src/protocol/changes.ts';
import { change, measure } from './sample.ts';

const STANDING = { done: 36, potential: 100, share: 0.36, stars: 2 };

function known(measures: readonly ChangedMeasure[], impacts: readonly WireImpact[] = []): KnownChanges {
  return { kind: 'changes', revision: 1, measures, scenarioTitle: null, impacts, unreadable: [] };
}

function said(nodes: readonly ChangeNode[]): readonly unknown[] {
  return nodes.map(node => (node.children.length === 0 ? node.is : [node.is, ...said(node.children)]));
}

describe('the rows of the view of changes', () => {
  it('are measures with their changes', () => {
    deepEqual(said(changeNodes(known([measure([change(), change({ fingerprint: 'fedcba987654' })])]))), [
      ['measure', 'change', 'change'],
    ]);
  });

  it('stand below their référentiels where there are several', () => {
    const other = measure([change()], { key: 'y/1.1.1', referential: 'file:///y', referentialLabel: 'Autre' });
    deepEqual(said(changeNodes(known([measure([change()]), other]))), [
      ['referential', ['measure', 'change']],
      ['referential', ['measure', 'change']],
    ]);
  });

  it('end with what belongs to no référentiel, which is none', () => {
    const around = measure([change()], { key: 'around', referential: null, referentialLabel: '', action: null });
    const nodes = changeNodes(known([around, measure([change()])]));
    deepEqual(
      nodes.map(({ key }) => key),
      ['x/1.1.1', 'around'],
    );
  });

  it('begin with what becomes of the scenario, of the référentiels that it says something of', () => {
    const measures = [{ id: '1.1.1', title: 'Une mesure', done: 1, location: null }];
    const impact = { name: 'x', before: STANDING, after: { ...STANDING, done: 37 }, measures };
    const untouched = { name: 'y', before: { ...STANDING, done: 0 }, after: { ...STANDING, done: 0 }, measures: [] };
    deepEqual(said(changeNodes(known([], [impact, untouched]))), [['impact', 'explaining']]);
  });

  it('have keys of their own where two référentiels have one name', () => {
    const measures = [{ id: '1.1.1', title: 'Une mesure', done: 1, location: null }];
    const impact = { name: 'cae', before: STANDING, after: { ...STANDING, done: 37 }, measures };
    const nodes = changeNodes(known([], [impact, impact]));
    const keys = nodes.flatMap(({ key, children }) => [key, ...children.map(child => child.key)]);
    deepEqual([...new Set(keys)], keys);
    deepEqual(keys.length, 4);
  });
});
