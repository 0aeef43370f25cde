import assert from 'node:assert/strict';
import { problemsOf } from '../../../server/src/core/analysis/run.ts';
import { openFixture } from '../../kit/workspace.ts';

const NEW = '# T\n```yaml\nidentifiant: 1.1.1\npoints: 6\n```\n';
const child = (title: string, more = '') =>
  `${NEW}## Actions\n### ${title}\n\`\`\`yaml\nidentifiant: 1.1.1.1\n${more}\`\`\`\n`;

describe('what the importer takes is no error', () => {
  it('a number in quotes, in the files of 2023', () => check(NEW.replace('points: 6', 'points: "6"'), []));

  it('an empty title: it is kept, and nobody recognises it', () => check(child(''), ['warning title-missing']));

  it('a Description right below its block, at any level: style', () => {
    for (const signs of ['###', '####', '#####', '######']) {
      check(`${NEW}${signs} Description\nTexte.\n`, ['hint heading-level']);
      check(`${child('A')}${signs} Description\nTexte.\n`, signs === '####' ? [] : ['hint heading-level']);
    }
  });

  it('an action that cites itself: nobody hears of it', () => check(`${NEW}## Contexte\nVoir la 1.1.1.\n`, []));
});

describe('what the importer refuses is an error', () => {
  it('a category that is none of the three', () => {
    check(child('A', 'categorie: divers\n'), ['error category-unknown']);
  });
});

function check(fixture: string, expected: readonly string[]): void {
  const problems = [...problemsOf(openFixture(fixture).workspace).values()].flat();
  assert.deepEqual(
    problems.map(({ severity, code }) => `${severity} ${code}`),
    expected,
  );
}
