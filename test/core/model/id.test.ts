import assert from 'node:assert/strict';
import {
  alternativeOf,
  compareIds,
  isActionId,
  isAtOrBelow,
  isBelow,
  qualifiedId,
} from '../../../server/src/core/model/id.ts';

describe('ids with letters', () => {
  it('are those of an alternative, of what stands below it, and of a task with one letter', () => {
    for (const id of ['1.1.1alter', '4.2.1alterepci', '1.1.1alter.1', '1.1.1alter.1.a', '2.1.1.7.a']) {
      assert(isActionId(id), id);
    }
    for (const id of [
      '1.1alter',
      '1.1.1.1alter',
      '1.1.1Alter',
      '1.1.1.a',
      '2.1.1.7.ab',
      '2.1.1.7.a.1',
      'alter',
      '1.1.1al',
    ]) {
      assert(!isActionId(id), id);
    }
    for (const id of ['', '1.1.1', '2.1.1.7.1']) assert(isActionId(id), id);
  });

  it('stand behind the numbers that they follow', () => {
    const ordered = [
      '',
      '1',
      '1.1.1',
      '1.1.1.1',
      '1.1.1.1.1',
      '1.1.1.1.a',
      '1.1.1.1.b',
      '1.1.1.10',
      '1.1.1alter',
      '1.1.1alter.1',
      '1.1.1alteraepci',
      '1.1.2',
      '1.1.10',
      '1.1.10alter',
      '1.1.11',
      '2',
    ];
    for (const [at, id] of ordered.entries()) {
      for (const [otherAt, other] of ordered.entries()) {
        assert.equal(Math.sign(compareIds(id, other)), Math.sign(at - otherAt), `${id} and ${other}`);
      }
    }
  });

  it('are no children of the measure that they may take the place of', () => {
    assert(!isBelow('1.1.1alter', '1.1.1'));
    assert(isBelow('1.1.1alter.1', '1.1.1alter'));
    assert(isAtOrBelow('1.1.1alter', '1.1.1alter') && !isAtOrBelow('1.1.1', '1.1.1alter'));
    assert.equal(alternativeOf('1.1.1alter.1'), '1.1.1');
    assert.equal(alternativeOf('1.1.1'), undefined);
  });

  it('may have the name of their référentiel before them', () => {
    assert.deepEqual(qualifiedId('te_1.1.1alter'), { prefix: 'te', id: '1.1.1alter' });
    assert.deepEqual(qualifiedId('te_2.1.1.7.a'), { prefix: 'te', id: '2.1.1.7.a' });
    assert.equal(qualifiedId('te_1.1alter'), undefined);
  });
});
