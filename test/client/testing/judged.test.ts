import assert from 'node:assert/strict';
import { judgedResults } from '../../../client/src/testing/judged.ts';

describe('the results of tests', () => {
  it('are out of date once the texts are others, and told so once', () => {
    const { judged, told } = fixture();
    judged.changed(3);
    judged.found(3);
    judged.changed(4);
    judged.changed(5);
    assert.deepEqual(told, ['outdated']);
  });

  it('are out of date at once where the texts changed while they were being found', () => {
    const { judged, told } = fixture();
    judged.changed(4);
    judged.found(3);
    assert.deepEqual(told, ['outdated']);
  });

  it('are of another server once there is one, which counts from the beginning', () => {
    const { judged, told } = fixture();
    judged.changed(500);
    judged.found(500);
    judged.begin();
    assert.deepEqual(told, []);
    judged.changed(1);
    assert.deepEqual(told, ['outdated']);
  });
});

function fixture() {
  const told: string[] = [];
  return { judged: judgedResults(() => void told.push('outdated')), told };
}
