import { deepEqual, equal } from 'node:assert/strict';
import { alignedName, alignedWeight, columnsOf } from '../../../client/src/tree/columns.ts';
import { speak } from '../../../l10n/say.ts';
import type { TreeAction } from '../../../server/src/protocol/tree.ts';
import { action } from './sample.ts';

describe('the figures of a level', () => {
  beforeEach(() => speak('fr'));
  afterEach(() => speak('en'));

  it('have their units and decimal signs below each other', () => {
    const level = [3, 12.5, 100, 0.25].map((points, at) => action(`1.1.${at + 1}`, { points }));
    deepEqual(weights(level), ['__3,00 pts', '_12,50 pts', '100,00 pts', '__0,25 pts']);
  });

  it('are shares where shares are written', () => {
    const level = [5, 35, 60].map((percent, at) => action(`1.1.1.${at}`, { percent, isShareWritten: true }));
    deepEqual(weights(level), ['_5 %', '35 %', '60 %']);
    speak('en');
    deepEqual(weights(level), ['_5%', '35%', '60%']);
  });

  it('leave a dash where one of several cannot be told, and nothing where none can', () => {
    const level = [action('1.1', { points: 20 }), action('1.2', { points: null })];
    deepEqual(weights(level), ['20 pts', '_– pts']);
    const decimals = [action('1.1', { points: 2.5 }), action('1.2', { points: null })];
    deepEqual(weights(decimals), ['2,5 pts', '_.– pts']);
    deepEqual(weights([action('1.2', { points: null })]), ['']);
  });

  it('take no notice of copies', () => {
    const copy = action('1.1.1', { points: null, copyIn: 'copie.md' });
    deepEqual(weights([action('1.1.1', { points: 120 }), copy]), ['120 pts', '']);
  });

  it('begin at one place, however many figures the ids have', () => {
    const columns = columnsOf([action('1.1.9'), action('1.1.10')]);
    deepEqual(
      ['1.1.9', '1.1.10', '.9'].map(name => shown(alignedName(name, columns))),
      ['1.1.9_', '1.1.10', '.9_'],
    );
  });

  it('do not wait for letters', () => {
    const columns = columnsOf([action('1.1.1'), action('1.1.1alter')]);
    equal(alignedName('1.1.1', columns), '1.1.1');
    equal(alignedName('1.1.1alter', columns), '1.1.1alter');
  });
});

function weights(level: readonly TreeAction[]): readonly string[] {
  return level.map(one => shown(alignedWeight(one, columnsOf(level))));
}

/** With `_` for a space as wide as a figure, `.` for one as wide as a decimal sign, and ordinary spaces for all others. */
function shown(text: string): string {
  return text.replaceAll('\u2007', '_').replaceAll('\u2008', '.').replace(/\s/g, ' ');
}
