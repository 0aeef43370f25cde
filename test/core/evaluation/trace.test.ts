import assert from 'node:assert/strict';
import { anatomyOf } from '../../../server/src/core/evaluation/anatomy.ts';
import { contextOfProfile } from '../../../server/src/core/evaluation/expression/profile-context.ts';
import { trace } from '../../../server/src/core/evaluation/trace.ts';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import { textOf } from '../../../server/src/core/text/span.ts';
import { programFrom } from '../reasoning/support.ts';
import { profile } from '../scoring/support.ts';

const SIGNS = { holds: '+', fails: '-', unknown: '?' } as const;

/** What is reached, in the order of the text: `=` a branch that is taken, `+`, `-`, `?` a condition, and `!` where it decides. */
function checkTrace(
  platform: Platform,
  text: string,
  answers: Readonly<Record<string, string>>,
  expected: readonly string[],
): void {
  const program = programFrom(text, platform);
  const who = profile({ type: ['EPCI'] }, answers);
  const { taken, conditions, deciding } = trace(program, { profile: who, context: contextOfProfile(who) });
  const anatomy = anatomyOf(program);
  const lines = [
    ...anatomy.branches.flatMap(({ key, span }) => (taken.has(key) ? [`= ${textOf(text, span)}`] : [])),
    ...anatomy.conditions.flatMap(({ key, span }) => {
      const turnout = conditions.get(key);
      return turnout ? [`${SIGNS[turnout]}${deciding.has(key) ? '!' : ''} ${textOf(text, span)}`] : [];
    }),
  ];
  assert.deepEqual(lines, expected);
}

const OR = 'si reponse(a, OUI) ou reponse(b, OUI) alors 1 sinon 2';

describe('the trace of a formula', () => {
  it('takes the branch of the condition that holds', () => {
    const text = 'si reponse(a, OUI) alors 1 sinon si reponse(b, OUI) alors 2 sinon 3';
    for (const platform of ['2023', '2026'] as const) {
      checkTrace(platform, text, { a: 'NON', b: 'OUI' }, ['= 2', '-! reponse(a, OUI)', '+! reponse(b, OUI)']);
      checkTrace(platform, text, { a: 'OUI', b: 'OUI' }, ['= 1', '+! reponse(a, OUI)']);
    }
  });

  it('takes the sinon that is not written', () =>
    checkTrace('2023', 'si reponse(a, OUI) alors 1', {}, ['= ', '-! reponse(a, OUI)']));

  it('does not reach what stands behind the condition that settles it in 2023', () => {
    checkTrace('2023', OR, { a: 'OUI', b: 'OUI' }, ['= 1', '+! reponse(a, OUI)']);
    checkTrace('2023', OR, { a: 'NON', b: 'NON' }, ['= 2', '-! reponse(a, OUI)', '-! reponse(b, OUI)']);
  });

  it('reaches all conditions in 2026, where one decides if it does so alone', () => {
    checkTrace('2026', OR, { a: 'OUI', b: 'OUI' }, ['= 1', '+ reponse(a, OUI)', '+ reponse(b, OUI)']);
    checkTrace('2026', OR, { a: 'NON', b: 'OUI' }, ['= 1', '- reponse(a, OUI)', '+! reponse(b, OUI)']);
  });

  it('ends at a condition of which nothing can be told in 2023, and takes the sinon in 2026', () => {
    checkTrace('2023', 'si reponse(p) et reponse(a, OUI) alors 1 sinon 2', { a: 'OUI' }, ['? reponse(p)']);
    checkTrace('2026', 'si reponse(p) > 0.5 alors 1 sinon 2', {}, ['= 2', '?! reponse(p) > 0.5']);
  });

  it('takes a branch of each si that a number is computed of', () =>
    checkTrace('2026', '(si reponse(a, OUI) alors 1 sinon 2) * (si reponse(b, OUI) alors 3 sinon 4)', { a: 'OUI' }, [
      '= 1',
      '= 4',
      '+! reponse(a, OUI)',
      '-! reponse(b, OUI)',
    ]));

  it('follows a value that is made of conditions', () =>
    checkTrace(
      '2026',
      'si identite(type, EPCI) alors reponse(a, OUI) et reponse(b, NON) sinon FAUX',
      { a: 'NON', b: 'NON' },
      ['= reponse(a, OUI) et reponse(b, NON)', '+! identite(type, EPCI)', '-! reponse(a, OUI)', '+ reponse(b, NON)'],
    ));
});
