import { equal } from 'node:assert/strict';
import { withBoundSigns } from '../../client/webview/base/bound-signs.ts';

describe('French signs of a text that is shown', () => {
  it('stay with their words, whatever space their author wrote', () => {
    equal(
      withBoundSigns('La compétence « transports scolaires » : est-elle la vôtre ?'),
      'La compétence «\u00a0transports scolaires\u00a0»\u00a0: est-elle la vôtre\u00a0?',
    );
    equal(withBoundSigns('La vôtre\u202f? A: b'), 'La vôtre\u202f? A: b');
  });
});
