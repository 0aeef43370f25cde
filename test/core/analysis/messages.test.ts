import assert from 'node:assert/strict';
import french from '../../../l10n/fr.json' with { type: 'json' };
import { RULES } from '../../../server/src/core/analysis/registry.ts';
import type { Problem } from '../../../server/src/core/model/problem.ts';
import { messageKey, SENTENCES, sayProblem, sayRelated } from '../../../server/src/words/problems.ts';
import { openExample } from '../../kit/examples.ts';

/** Every problem that the examples of the rules give, by the key of its message. */
const problems = new Map<string, Problem>();
for (const rule of RULES) {
  const severities = new Map(rule.offByDefault ? [[rule.code, rule.severity]] : []);
  for (const example of rule.bad) {
    for (const list of openExample(example, severities).problems.values()) {
      for (const problem of list.filter(({ code }) => code === rule.code)) problems.set(messageKey(problem), problem);
    }
  }
}

// Of what is not even read there is no text to show.
const UNSHOWN = ['settings-syntax/unreadable', 'review-syntax/unreadable'];

describe('the messages of the rules', () => {
  it('are there for all that the examples show, and for nothing else', () => {
    assert.deepEqual([...problems.keys(), ...UNSHOWN].sort(), [...SENTENCES.keys()].sort());
  });

  it('say what every place that a problem is related to has to do with it', () => {
    const mute = [...problems.values()].filter(problem => problem.related && sayRelated(problem, 'text') === 'text');
    assert.deepEqual(
      mute.map(({ code }) => code),
      [],
    );
  });

  for (const [key, problem] of problems) {
    it(`${key} gets the arguments that it needs, in both languages`, () => {
      const english = SENTENCES.get(key) ?? '';
      const translated = (french as Readonly<Record<string, string>>)[english] ?? '';
      assert.notEqual(translated, '');
      assert.deepEqual(placeholders(translated), placeholders(english));
      for (const name of placeholders(english)) assert(name in problem.args, `{${name}} is not given`);
      assert(!/[{}]/.test(sayProblem(problem).replace(/«[^»]*»/g, '')));
    });

    it(`${key} follows the typography of French`, () => {
      const translated = (french as Readonly<Record<string, string>>)[SENTENCES.get(key) ?? ''] ?? '';
      assert(!/ [:;?!»%]|« |[^\u00a0\u202f][;?!»]|'/.test(translated.replace(/« \{[^»]*»|```/g, '')), translated);
    });
  }
});

function placeholders(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();
}
