import assert from 'node:assert/strict';
import fc from 'fast-check';
import { settingsProblems } from '../../server/src/core/analysis/run-settings.ts';
import { fixesOfText } from '../../server/src/core/features/fixes.ts';
import { readSettings } from '../../server/src/core/parse/settings.ts';
import { applyEdits } from '../../server/src/core/text/edits.ts';
import { sayFix } from '../../server/src/words/fixes.ts';
import { sayProblem } from '../../server/src/words/problems.ts';
import { type Attack, inTime } from './attack.ts';
import { spoilt } from './spoilt.ts';

/** Configurations, spoilt: read, checked, and mended as far as that is offered. */
export const spoiltSettings: Attack = {
  name: 'a spoilt configuration is read and checked, and what mends it can be read',
  runs: 100,
  property: (_, patience) =>
    fc.property(spoilt(CONFIGURATIONS), ({ path, text }) => {
      const read = inTime('reading', patience, () => readSettings(text));
      const problems = inTime('checking', patience, () => settingsProblems(read));
      const unreadable = unreadableIn(text);
      for (const problem of problems) {
        assert.notEqual(sayProblem(problem), '');
        assert(problem.span.end <= text.length, `${problem.code} stands nowhere`);
        for (const fix of fixesOfText({ path, text }, problem)) {
          assert.notEqual(sayFix(fix), '');
          const after = applyEdits(text, fix.edits);
          assert(
            unreadableIn(after) <= unreadable,
            `${problem.code} is mended to what cannot be read:\n${text}\nbecame\n${after}`,
          );
        }
      }
    }),
};

/** What stands below a key that is right now is looked at for the first time: its faults are no new ones. */
function unreadableIn(text: string): number {
  return readSettings(text).faults.filter(({ code }) => code === 'settings-syntax').length;
}

/** Every key, each a line. */
const CONFIGURATIONS = new Map([
  [
    '/ws/referentiel.json',
    `${JSON.stringify(
      {
        platform: '2026',
        measureLevel: 3,
        stars: [0.35, 0.5, 0.65, 0.75],
        rules: { 'points-sum': 'off', 'reference-unknown': 'warning', 'id-missing': 'error' },
        exclude: ['brouillons/**', '*.bak.md'],
        referentials: {
          actions: { name: 'te', measureLevel: 2, platform: '2023', stars: [0.3] },
          'autre/actions': { name: 'cae' },
        },
      },
      null,
      2,
    )}\n`,
  ],
]);
