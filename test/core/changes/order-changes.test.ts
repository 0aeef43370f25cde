import assert from 'node:assert/strict';
import { withSettings } from '../../../server/src/core/index/workspace.ts';
import { changesIn, checkChanges, lineOf } from '../../kit/changes.ts';
import { openFixture } from '../../kit/workspace.ts';
import { ALL, RULES } from './support.ts';

const WITHOUT_RULES = ALL.replace(RULES, '');

/** An entry with a rule on the score. */
function capping(action: string, formula: string): string {
  return `# Règles de ${action}\n\`\`\`yaml\naction_id: ${action}\n\`\`\`\n## Règles\n### Score réalisé\n\`\`\`formule\n${formula}\n\`\`\`\n\n`;
}

function inFile(name: string, ...entries: readonly string[]): string {
  return `//- personnalisations/${name}.md\n${entries.join('')}`;
}

function check(before: string, after: string, expected: readonly string[]): void {
  checkChanges(WITHOUT_RULES + before, WITHOUT_RULES + after, expected);
}

const READS = capping('demo_1.1.1', 'min(score(demo_1.1.2), score(demo_1.1.1))');
const IS_READ = capping('demo_1.1.2', 'min(score(demo_1.1.2), 0.2)');
const APART = capping('demo_1.1.3', 'min(score(demo_1.1.3), 0.2)');
const ABOVE = capping('demo_1.1', 'min(score(demo_1.1), 0.2)');

describe('changes of the order of rules on the score', () => {
  it('tell rules of which one reads the action of the other', () => {
    check(inFile('a', READS, IS_READ), inFile('a', IS_READ, READS), [
      'changes-scores 1.1.1 reordered later than 1.1.2',
    ]);
    check(inFile('a', IS_READ, READS), inFile('a', READS, IS_READ), [
      'changes-scores 1.1.2 reordered later than 1.1.1',
    ]);
  });

  it('tell rules on an action and on what stands above it', () =>
    check(inFile('a', APART, ABOVE), inFile('a', ABOVE, APART), ['changes-scores 1.1.3 reordered later than 1.1']));

  it('tell what another order of files comes to', () =>
    check(inFile('a', READS) + inFile('b', IS_READ), inFile('b', IS_READ) + inFile('c', READS), [
      'changes-scores 1.1.1 reordered later than 1.1.2',
    ]));

  it('tell the rule that moved, and not those that it went past', () => {
    const READ_BY_ALL = capping('demo_1.1', 'min(score(demo_1.1), 0.4)');
    const others = [IS_READ, APART];
    check(inFile('a', READ_BY_ALL, ...others), inFile('a', ...others, READ_BY_ALL), [
      'changes-scores 1.1 reordered later than 1.1.2, 1.1.3',
    ]);
    check(inFile('a', ...others, READ_BY_ALL), inFile('a', READ_BY_ALL, ...others), [
      'changes-scores 1.1 reordered earlier than 1.1.2, 1.1.3',
    ]);
  });

  it('tell nothing where no rule changes or reads what another changes', () => {
    check(inFile('a', IS_READ, APART), inFile('a', APART, IS_READ), []);
    check(inFile('a', READS, IS_READ, APART), inFile('a', APART, READS, IS_READ), []);
  });

  it('tell nothing of formulas that say the same in another file, behind each other as before', () =>
    check(inFile('a', READS, IS_READ), inFile('b', READS) + inFile('c', IS_READ), []));

  it('tell nothing on the platform of 2026, where no rule sees the effect of another', () => {
    const version = (...entries: readonly string[]) => {
      const { workspace } = openFixture(WITHOUT_RULES + inFile('a', ...entries));
      return withSettings(workspace, { byFolder: new Map(), platforms: new Map([['', '2026']]) });
    };
    assert.deepEqual(changesIn(version(READS, IS_READ), version(IS_READ, READS)).map(lineOf), []);
  });
});
