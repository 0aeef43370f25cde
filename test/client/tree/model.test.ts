import { deepEqual, equal, notEqual } from 'node:assert/strict';
import { appearance, inOrder, simulatedNode, simulatedNodes, treeModel } from '../../../client/src/tree/model.ts';
import type { TreeAnswer } from '../../../server/src/protocol/language.ts';
import { action, answer } from './sample.ts';

const KEY = 'file:///mesures';
const model = treeModel(answer, decodeURI);

describe('treeModel', () => {
  it('knows parents and children', () => {
    const node = model.find(KEY, '6.5.1.2');
    equal(node?.parent, model.find(KEY, '6.5.1'));
    equal(model.find(KEY, '')?.parent, null);
    equal(model.byKey(node?.key ?? ''), node);
    equal(model.find(KEY, '9'), undefined);
  });

  it('finds the innermost action at a place, whatever the spelling of the URI', () => {
    const at = (line: number, uri = 'file:///mésures/6.5.1.md') => model.at(uri, { line, character: 0 })?.action.id;
    deepEqual(
      [0, 10, 19, 20, 29].map(line => at(line)),
      ['6.5.1', '6.5.1.1', '6.5.1.1', '6.5.1.2', '6.5.1.2'],
    );
    equal(at(10, 'file:///m%C3%A9sures/6.5.1.md'), '6.5.1.1');
    equal(at(500), '6.5.1');
    equal(at(0, 'file:///README.md'), undefined);
  });

  it('gives two declarations of one id two keys', () => {
    const twice = treeModel(withRoot(action('', { children: [action('1'), action('1'), action('1')] })), uri => uri);
    const keys = twice.roots[0]?.children.map(child => child.key) ?? [];
    equal(new Set(keys).size, 3);
    equal(twice.find(KEY, '1')?.key, keys[0]);
  });

  it('simulates the measure of what is below one', () => {
    const of = (id: string): string | undefined => {
      const node = model.find(KEY, id);
      return node === undefined ? undefined : simulatedNode(node).action.id;
    };
    deepEqual(['', '6', '6.5', '6.5.1', '6.5.1.1'].map(of), ['', '6', '6.5', '6.5.1', '6.5.1']);
    const [root] = model.roots;
    deepEqual(root === undefined ? [] : simulatedNodes(root).map(node => node.action.id), ['', '6', '6.5', '6.5.1']);
  });

  it('looks the same when text has only moved, and different when something shows', () => {
    const before = withRoot(action('', { children: [action('1', { lines: [0, 9] })] }));
    const moved = withRoot(action('', { children: [action('1', { lines: [3, 12] })] }));
    const heavier = withRoot(action('', { children: [action('1', { lines: [0, 9], points: 11 })] }));
    const look = (given: TreeAnswer): string => appearance(treeModel(given, uri => uri));
    equal(look(before), look(moved));
    notEqual(look(before), look(heavier));
  });

  it('lists the référentiels as the Explorer does: by the folders of the workspace, then by name', () => {
    const keys = ['file:///b/cae 10', 'file:///b/cae 2', 'file:///a/eci', 'file:///b'];
    const referentials = keys.map(key => ({ key, label: '', root: action('') }));
    deepEqual(
      inOrder(referentials, ['file:///b', 'file:///a']).map(({ key }) => key),
      ['file:///b', 'file:///b/cae 2', 'file:///b/cae 10', 'file:///a/eci'],
    );
  });
});

function withRoot(root: TreeAnswer['referentials'][number]['root']): TreeAnswer {
  return { revision: 1, referentials: [{ key: KEY, label: 'Essai', root }] };
}
