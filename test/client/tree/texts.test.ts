import { deepEqual, equal } from 'node:assert/strict';
import { aroundDetailsOf, aroundLabelOf, groupLabelOf, spokenGroupOf } from '../../../client/src/tree/around-labels.ts';
import { filterText, sortText } from '../../../client/src/tree/arrangement-text.ts';
import { idOf, qualifiedIdOf } from '../../../client/src/tree/ids.ts';
import { groupsOf, rootNode } from '../../../client/src/tree/nodes.ts';
import { speak } from '../../../l10n/say.ts';
import { action, nodeOf, ROOT } from './sample.ts';

const RULE = {
  kind: 'rule',
  id: 'cae_6.5.1',
  title: 'Réduction',
  told: 'réduction à 50\u00a0%',
  uri: 'file:///r.md',
} as const;
const [GROUP] = groupsOf(nodeOf(action('6.5.1')), [RULE, { ...RULE, title: '', uri: 'file:///s.md' }]);

describe('what the tree says of itself', () => {
  beforeEach(() => speak('fr'));
  afterEach(() => speak('en'));

  it('names its order, but for that of the files', () => {
    deepEqual((['id', 'points', 'problems'] as const).map(sortText), ['', 'par points', 'par problèmes']);
  });

  it('says by what it is filtered, and how much is found in all référentiels', () => {
    const roots = [3, 4].map(found => rootNode({ ...ROOT, found }));
    equal(filterText({ text: ' eau ', problemsOnly: false }, roots), '«\u00a0eau\u00a0»\u00a0: 7 actions trouvées');
    equal(
      filterText({ text: 'eau', problemsOnly: true }, []),
      '«\u00a0eau\u00a0»\u00a0: 0 action trouvée · problèmes seulement',
    );
    equal(filterText({ text: '', problemsOnly: true }, []), 'problèmes seulement');
    equal(filterText({ text: ' ', problemsOnly: false }, []), '');
  });
});

describe('what stands around an action', () => {
  it('is counted by kind, and named by title or id', () => {
    const [first, second] = GROUP?.members ?? [];
    if (GROUP === undefined || first === undefined || second === undefined) throw new Error('two rules');
    deepEqual([groupLabelOf(GROUP), spokenGroupOf(GROUP)], ['Rules', 'Rules, 2, 6.5.1']);
    deepEqual([first, second].map(aroundLabelOf), ['Réduction', 'cae_6.5.1']);
    deepEqual([first, second].map(aroundDetailsOf), [
      ['Rule cae_6.5.1', 'Réduction', 'réduction à 50\u00a0%'],
      ['Rule cae_6.5.1', 'réduction à 50\u00a0%'],
    ]);
    deepEqual([GROUP, first, undefined].map(idOf), [undefined, 'cae_6.5.1', undefined]);
    deepEqual([GROUP, first].map(qualifiedIdOf), [undefined, undefined]);
  });
});

describe('the id of an action, as it is copied', () => {
  it('is as written, or with the name of its référentiel; that name alone for the whole', () => {
    deepEqual([nodeOf(action('6.5.1')), nodeOf(action(''))].map(idOf), ['6.5.1', '']);
    deepEqual([nodeOf(action('6.5.1')), nodeOf(action(''))].map(qualifiedIdOf), ['cae_6.5.1', 'cae']);
  });
});
