import assert from 'node:assert/strict';
import { byKey, testTree, writtenFigure } from '../../../client/src/testing/test-tree.ts';
import type { ExpectingScenario, WrittenExpectation } from '../../../server/src/protocol/expectations.ts';

const WORDS = {
  folderOf: (uri: string) => uri.slice(0, uri.lastIndexOf('/')),
  nameOf: (uri: string) => uri.slice(uri.lastIndexOf('/') + 1),
  waiting: 'waits',
};

describe('the tests that the Test Explorer lists', () => {
  it('stand by folder and scenario, as a person would sort them', () => {
    const tree = testTree(
      [scenario('b/10.yml', '10 communes'), scenario('b/2.yml', '2 communes'), scenario('a/1.yml')],
      WORDS,
    );
    assert.deepEqual(
      tree.map(({ label, scenarios }) => [label, scenarios.map(one => `${one.label} (${one.description})`)]),
      [
        ['a', ['1.yml ()']],
        ['b', ['2 communes (2.yml)', '10 communes (10.yml)']],
      ],
    );
  });

  it('name an expectation by its action and figure, and tell what is expected', () => {
    const expected = [expectation('nature_1.1', 'desactive', true), expectation('nature', 'point_fait', null)];
    const [folder] = testTree([scenario('a/1.yml', null, expected)], WORDS);
    assert.deepEqual(
      folder?.scenarios[0]?.expectations.map(({ label, description }) => [label, description]),
      [
        ['nature_1.1 desactive', 'yes'],
        ['nature point_fait', 'waits'],
      ],
    );
  });

  it('tell expectations apart that are written twice', () => {
    const twice = [expectation('nature', 'point_fait', 1), expectation('nature', 'point_fait', 2)];
    assert.deepEqual(
      Array.from(byKey(twice), ([key, { expected }]) => [key, expected]),
      [
        ['nature point_fait', 1],
        ['nature point_fait 2', 2],
      ],
    );
  });

  it('write figures as a scenario does', () => {
    assert.deepEqual([1.5, true, false].map(writtenFigure), ['1.5', 'yes', 'no']);
  });
});

function scenario(
  uri: string,
  title: string | null = null,
  expectations: readonly WrittenExpectation[] = [expectation('nature', 'point_fait', 1)],
): ExpectingScenario {
  return { uri, title, expectations };
}

function expectation(
  action: string,
  field: WrittenExpectation['field'],
  expected: WrittenExpectation['expected'],
): WrittenExpectation {
  const nowhere = { line: 0, character: 0 };
  return { action, field, expected, isWaiting: expected === null, range: { start: nowhere, end: nowhere } };
}
