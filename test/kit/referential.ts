import assert from 'node:assert/strict';
import type { Referential } from '../../server/src/core/model/referential.ts';
import { openFixture } from './workspace.ts';

/** The only référentiel of a fixture. */
export function referentialOfFixture(fixture: string): Referential {
  const [referential, ...others] = openFixture(fixture).workspace.referentials;
  assert(referential && others.length === 0, 'the fixture must make one référentiel');
  return referential;
}

/**
 * A measure file from a short form, a line an action, indented by depth: `1.1.1 points: 30`. The keys are those of the
 * 2021/22 dialect; `identifiant` as the id's key makes it one of 2023.
 */
export function measureFile(shorthand: string, idKey: 'id' | 'identifiant' = 'id'): string {
  return shorthand
    .trim()
    .split('\n')
    .map((line, at) => {
      const [, indent = '', id = '', keys = ''] = /^( *)(\S+) ?(.*)$/.exec(at === 0 ? line.trim() : line) ?? [];
      const depth = 1 + Math.round(indent.length / 2) * 2;
      const block = ['```yaml', `${idKey}: ${id}`, ...keys.split(', ').filter(key => key !== ''), '```'];
      return [`${'#'.repeat(depth)} Action ${id}`, ...block, ''].join('\n');
    })
    .join('');
}
