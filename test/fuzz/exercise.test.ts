import { EXAMPLES } from '../kit/folder-texts.ts';
import { exercise } from './exercise/exercise.ts';

const ROUNDS = 6;

describe('exercised over a connection', () => {
  it('an old server answers everything as a new one does, whatever is typed', () =>
    exercise({ corpus: EXAMPLES, seed: 1, goesOn: rounds => rounds < ROUNDS }));
});
