import { deepEqual } from 'node:assert/strict';
import { choicesOf } from '../../../client/webview/panels/identity-choices.ts';
import type { WireProperty } from '../../../server/src/protocol/collectivity.ts';

function property(name: string, values: readonly string[], held: readonly string[] = []): WireProperty {
  return { property: name, values: values.map(value => ({ value, held: held.includes(value) })) };
}

const TYPES = ['commune', 'EPCI', 'syndicat', 'syndicat_traitement'];

describe('what a collectivité can be', () => {
  it('is of one type, that of a waste treatment authority implying that of a joint authority', () => {
    deepEqual(choicesOf(property('type', TYPES)), [
      ['commune'],
      ['EPCI'],
      ['syndicat'],
      ['syndicat', 'syndicat_traitement'],
      [],
    ]);
  });

  it('is shown as the text says it, also where that cannot be', () => {
    deepEqual(choicesOf(property('type', TYPES, ['commune', 'EPCI']))?.[0], ['commune', 'EPCI']);
  });

  it('is in one bracket of the population, and anywhere else as it likes', () => {
    deepEqual(choicesOf(property('population', ['moins_de_5000', 'moins_de_10000', 'plus_de_10000'])), [
      ['moins_de_5000', 'moins_de_10000'],
      ['moins_de_10000'],
      ['plus_de_10000'],
      [],
    ]);
    deepEqual(choicesOf(property('localisation', ['DOM'])), null);
    deepEqual(choicesOf(property('localisation', ['DOM', 'Metropole'])), [['DOM'], ['Metropole'], []]);
  });
});
