import { deepEqual, equal, rejects } from 'node:assert/strict';
import { inOrder, treeModel } from '../../../client/src/tree/model.ts';
import { isAction, isHidden, type TreeNode } from '../../../client/src/tree/nodes.ts';
import { action, KEY, ROOT, SAMPLE, sample } from './sample.ts';

const key = (id: string): string => `${KEY}#${id}`;
const ids = (nodes: readonly TreeNode[]): string[] => nodes.filter(isAction).map(node => node.action.id);
const MEASURE = ['', '6', '6.5', '6.5.1'];

describe('the trees as far as they were asked for', () => {
  it('know a level once it has been asked for, with parents', async () => {
    const { model, asked } = sample();
    deepEqual(ids(await model.children(key(''))), ['6']);
    deepEqual(ids(await model.children(key('6'))), ['6.5']);
    equal(model.actionBy(key('6.5'))?.parent, model.byKey(key('6')));
    equal(model.actionBy(key(''))?.parent, null);
    equal(model.byKey(key('6.5.1')), undefined);
    await model.children(key('6'));
    deepEqual(asked, [[''], ['6']]);
  });

  it('ask for what is wanted together in one question, and for no leaf', async () => {
    const { model, asked } = sample();
    await model.nodeOf({ referential: KEY, path: [...MEASURE, '6.5.1.1'], copyIn: null });
    model.outdateAll();
    asked.length = 0;
    await Promise.all(['6', '6.5', '6.5.1', '6.5.1.1'].map(id => model.children(key(id))));
    deepEqual(asked, [['6', '6.5', '6.5.1']]);
  });

  it('find the node of a place by the way to it, and ask only for what is missing', async () => {
    const { model, asked } = sample();
    await model.children(key(''));
    const node = await model.nodeOf({ referential: KEY, path: [...MEASURE, '6.5.1.2'], copyIn: null });
    equal(node?.action.id, '6.5.1.2');
    deepEqual(asked, [[''], ['6'], ['6.5'], ['6.5.1']]);
    equal(await model.nodeOf({ referential: KEY, path: ['', '7'], copyIn: null }), undefined);
    equal(await model.nodeOf({ referential: 'file:///ailleurs', path: ['', '6'], copyIn: null }), undefined);
    equal(asked.length, 4);
  });

  it('give a copy a key of its own', async () => {
    const { model } = sample({ '': [action('1'), action('1', { copyIn: 'b.md' }), action('1', { copyIn: 'c.md' })] });
    const keys = (await model.children(key(''))).map(child => child.key);
    equal(new Set(keys).size, 3);
    equal((await model.nodeOf({ referential: KEY, path: ['', '1'], copyIn: 'b.md' }))?.key, keys[1]);
  });

  it('ask again only for what is out of date', async () => {
    const given = sample();
    const { model, asked } = given;
    await model.nodeOf({ referential: KEY, path: [...MEASURE, '6.5.1.1'], copyIn: null });
    asked.length = 0;
    deepEqual(model.outdate([{ referential: KEY, id: '6.5.1' }]), [key('6.5.1')]);
    given.levels = { ...SAMPLE, '6.5.1': [action('6.5.1.2', { title: 'Autre' }), action('6.5.1.3')] };
    for (const id of MEASURE) await model.children(key(id));
    deepEqual(asked, [['6.5.1']]);
    equal(model.actionBy(key('6.5.1.2'))?.action.title, 'Autre');
    equal(model.byKey(key('6.5.1.1')), undefined);
  });

  it('are not changed by news of what was never asked for', () => {
    const { model, asked } = sample();
    deepEqual(model.outdate([{ referential: KEY, id: '6.5.1' }]), []);
    deepEqual(asked, []);
  });

  it('keep a node that has moved to another parent', async () => {
    const given = sample({ '': [action('6', { hasChildren: true }), action('6.5.1')], '6': [] });
    const { model } = given;
    await model.children(key(''));
    model.outdateAll();
    given.levels = { '': [action('6', { hasChildren: true })], '6': [action('6.5.1')] };
    await model.children(key('6'));
    await model.children(key(''));
    equal(model.actionBy(key('6.5.1'))?.parent?.key, key('6'));
  });

  it('tell which nodes have other numbers of problems than before', async () => {
    const faulty = { problems: { errors: 1, warnings: 0, suspects: 0 } };
    const given = sample({ '': [action('1', faulty), action('2')] });
    await given.model.children(key(''));
    deepEqual(given.recounted.splice(0), [key('1')]);
    given.levels = { '': [action('1', faulty), action('2', faulty)] };
    given.model.outdateAll();
    await given.model.children(key(''));
    deepEqual(given.recounted, [key('2')]);
  });

  it('forget a référentiel that is gone, with all that was known of it', async () => {
    const { model } = sample();
    await model.children(key(''));
    model.accept([]);
    deepEqual([model.roots, model.byKey(key('')), model.byKey(key('6'))], [[], undefined, undefined]);
    deepEqual(await model.children(key('')), []);
  });

  it('name a référentiel as it is called now, in all its nodes', async () => {
    const { model } = sample();
    await model.children(key(''));
    model.accept([{ ...ROOT, label: 'Autre' }]);
    const nodes = [...model.roots, ...(await model.children(key('')))];
    deepEqual(
      nodes.map(node => node.referentialLabel),
      ['Autre', 'Autre'],
    );
  });

  it('hold what stands around an action in groups, behind the actions', async () => {
    const given = sample();
    const { model } = given;
    const question = {
      kind: 'question',
      id: 'ecole',
      title: 'Une école ?',
      told: 'binaire',
      uri: 'file:///q.md',
    } as const;
    given.around = { '6.5.1': [question, { ...question, id: 'gare' }, { ...question, kind: 'evidence', id: 'plan' }] };
    await model.nodeOf({ referential: KEY, path: [...MEASURE, '6.5.1.1'], copyIn: null });
    const level = await model.children(key('6.5.1'));
    deepEqual(
      level.map(node => (node.is === 'group' ? `${node.kind} ${node.members.length}` : node.is)),
      ['action', 'action', 'question 2', 'evidence 1'],
    );
    const [first] = await model.children(level[2]?.key ?? '');
    equal(model.byKey(first?.key ?? ''), first);
    equal(first?.is === 'around' && first.group, level[2]?.key);
    given.around = {};
    model.outdate([{ referential: KEY, id: '6.5.1' }]);
    await model.children(key('6.5.1'));
    deepEqual(
      [first, level[2]].map(node => model.byKey(node?.key ?? '')),
      [undefined, undefined],
    );
  });

  it('know what a filter hides, and what hangs below that', async () => {
    const given = sample({ '': [action('6', { hasChildren: true, shown: 'hidden' })], '6': [action('6.5')] });
    const node = await given.model.nodeOf({ referential: KEY, path: ['', '6', '6.5'], copyIn: null });
    const [root] = given.model.roots;
    deepEqual([node && isHidden(node), root && isHidden(root)], [true, false]);
  });

  it('ask once more after a failure, of which all hear who waited', async () => {
    let fails = true;
    const model = treeModel(
      async parents => {
        if (fails) throw new Error('gone');
        return parents.map(({ id }) => ({ actions: SAMPLE[id] ?? [], around: [] }));
      },
      () => undefined,
    );
    model.accept([ROOT]);
    await rejects(model.children(key('')), /gone/);
    fails = false;
    deepEqual(ids(await model.children(key(''))), ['6']);
  });
});

describe('the référentiels', () => {
  it('are listed as the Explorer does: by the folders of the workspace, then by name', () => {
    const keys = ['file:///b/cae 10', 'file:///b/cae 2', 'file:///a/eci', 'file:///b'];
    const referentials = keys.map(key => ({ ...ROOT, key }));
    deepEqual(
      inOrder(referentials, ['file:///b', 'file:///a']).map(one => one.key),
      ['file:///b', 'file:///b/cae 2', 'file:///b/cae 10', 'file:///a/eci'],
    );
  });
});
