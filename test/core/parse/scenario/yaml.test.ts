import assert from 'node:assert/strict';
import { readScenario } from '../../../../server/src/core/parse/scenario/read-scenario.ts';
import { textOf } from '../../../../server/src/core/text/span.ts';

describe('reading the YAML of scenarios', () => {
  it('takes a name for the text or the list that it was given to', () => {
    const text =
      'Réponses: { a: &b OUI, c: *b }\nStatuts: { a: &half [0.5, 0.5, 0], b: *half, c: *none, d: &d [*d] }\n';
    const scenario = readScenario('t.yml', text);
    assert.deepEqual(
      scenario?.answers.map(({ answer }) => answer),
      ['OUI', 'OUI'],
    );
    assert.deepEqual(
      scenario?.statuses.map(({ status, span }) => [status, textOf(text, span)]),
      [
        [[0.5, 0.5, 0], '[0.5, 0.5, 0]'],
        [[0.5, 0.5, 0], '*half'],
        [undefined, '*none'],
        [undefined, '[*d]'],
      ],
    );
  });
});
