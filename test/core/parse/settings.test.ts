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
    ['{ "<|regles|>": {} }', 'settings-key'],
    ['{ "rules": { "points-sum": <|"fatal"|> } }', 'settings-value'],
    ['{ "referentials": { ".": { "name": <|"É"|> } } }', 'settings-value'],
    ['{ "referentials": { ".": { "stars": <|[0.5, 0.4]|> } } }', 'settings-value'],
    ['{ "ignore": <|"a"|> }', 'settings-value'],
    ['<|[1]|>', 'settings-syntax'],
    ['{ "rules": { "<|point-sum|>": "off" } }', 'settings-rule'],
  ];
  for (const [marked, code] of faulty) {
    it(`reports ${code} in ${marked}`, () => {
      const [before = '', inside = ''] = marked.split(/<\||\|>/);
      const span = { start: before.length, end: before.length + inside.length };
      assert.deepEqual(
        readSettings(marked.replace(/<\||\|>/g, '')).faults.map(fault => ({ code: fault.code, span: fault.span })),
        [{ code, span }],
      );
    });
  }

  it('proposes keys that are not there yet', () => {
    const { faults } = readSettings('{ "rules": {}, "rule": {} }');
    assert.deepEqual(
      faults.map(({ args }) => args),
      [{ found: 'rule', known: ['referentials', 'platform', 'ignore'] }],
    );
  });
});
