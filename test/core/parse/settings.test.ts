import assert from 'node:assert/strict';
import { readSettings } from '../../../server/src/core/parse/settings.ts';

describe('referentiel.json', () => {
  it('names référentiels, their levels and their stars, severities, and what to leave out', () => {
    const { settings, faults } = readSettings(
      '{ "referentials": { "eci/actions": { "name": "eci", "measureLevel": 2, "stars": [0.3, 0.6] } },\n' +
        '  "rules": { "section-unknown": "off", "points-sum": "warning" }, "ignore": ["brouillons"] }',
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(settings.referentials.get('eci/actions'), { name: 'eci', measureLevel: 2, stars: [0.3, 0.6] });
    assert.deepEqual(
      [...settings.rules],
      [
        ['section-unknown', 'off'],
        ['points-sum', 'warning'],
      ],
    );
    assert.deepEqual(settings.ignore, ['brouillons']);
  });

  it('may be empty', () => assert.deepEqual(readSettings('').faults, []));

  const faulty: readonly (readonly [string, string])[] = [
    ['{ "<|regles|>": {} }', 'unknown-key'],
    ['{ "rules": { "points-sum": <|"fatal"|> } }', 'wrong-value'],
    ['{ "referentials": { ".": { "name": <|"É"|> } } }', 'wrong-value'],
    ['{ "referentials": { ".": { "stars": <|[0.5, 0.4]|> } } }', 'wrong-value'],
    ['{ "ignore": <|"a"|> }', 'wrong-value'],
    ['<|[1]|>', 'syntax'],
  ];
  for (const [marked, reason] of faulty) {
    it(`reports ${reason} in ${marked}`, () => {
      const [before = '', inside = ''] = marked.split(/<\||\|>/);
      const span = { start: before.length, end: before.length + inside.length };
      assert.deepEqual(
        readSettings(marked.replace(/<\||\|>/g, '')).faults.map(fault => ({ reason: fault.reason, span: fault.span })),
        [{ reason, span }],
      );
    });
  }
});
