import { say } from '../../../l10n/say.ts';
import type { Reading } from '../core/evaluation/formula/evaluate.ts';
import { qualifiedId } from '../core/model/id.ts';
import { RULE_TITLES } from '../core/model/personalisation.ts';
import type { RuleUse } from '../core/scoring/explain/explanation.ts';
import { showPercent } from './numbers.ts';

/** A rule with what it looked at: « Réduction de potentiel » of 1.2.3 (dechets_1: OUI). */
export function sayRule({ kind, action, readings }: RuleUse): string {
  const title = RULE_TITLES[kind];
  if (readings.length === 0) return say('The rule “{title}” of {id}', { title, id: action.id });
  return say('The rule “{title}” of {id} ({readings})', {
    title,
    id: action.id,
    readings: readings.map(sayReading).join(', '),
  });
}

/** What a rule looked at, and what it found. */
export function sayReading(reading: Reading): string {
  switch (reading.kind) {
    case 'identity':
      return reading.holds
        ? say('{property} is {value}', { property: reading.property, value: reading.value })
        : say('{property} is not {value}', { property: reading.property, value: reading.value });
    case 'answer':
      return reading.answer === undefined
        ? say('{question} is unanswered', { question: reading.question })
        : say('{question}: {answer}', { question: reading.question, answer: reading.answer });
    case 'unheard':
      return say('{question}: {answer}, which does not count because it is not asked', {
        question: reading.question,
        answer: reading.answer,
      });
    case 'score':
      return say('{action} achieves {share}', {
        action: qualifiedId(reading.action)?.id ?? reading.action,
        share: reading.share === undefined ? '–' : showPercent(reading.share * 100),
      });
  }
}
