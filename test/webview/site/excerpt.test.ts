import { deepEqual } from 'node:assert/strict';
import { excerpt } from '../../../client/webview/site/excerpt.ts';

/** The piece as it is read, what was found in brackets. */
function read(text: string, wanted: string): string {
  return excerpt(text, wanted)
    .map(part => (part.isFound ? `[${part.text}]` : part.text))
    .join('');
}

describe('the piece of a text around what was looked for', () => {
  it('begins with a word before it', () => {
    deepEqual(read(`${'mot '.repeat(40)}Planter des haies`, 'haies'), `… ${'mot '.repeat(11)}Planter des [haies]`);
  });

  it('has it in the middle of an address that is longer than the piece', () => {
    const address = `https://example.org/${'a-'.repeat(60)}haies`;
    deepEqual(read(`Voir ${address} et la suite`, 'haies'), `… ${address.slice(-65, -5)}[haies] et la suite`);
  });

  it('is nothing where nothing is found', () => {
    deepEqual(excerpt('Planter des haies', 'arbres'), []);
  });
});
