import { say } from '../../../l10n/say.ts';
import type { IndicatorTrial } from '../core/features/indicator-lenses.ts';
import { sayFigure, sayStopped, saySuggestion } from './indicative.ts';
import { inOneLine } from './rule-trial.ts';

/** What a score by indicators gives in a scenario, and from which figures: `For “Town”: 45% done (te_1: 3 (target 10))`. */
export function sayIndicatorTrial(scenario: string, trial: IndicatorTrial): string {
  const args = { scenario: inOneLine(scenario), effect: inOneLine(sayTrial(trial)) };
  return say('For “{scenario}”: {effect}', args);
}

function sayTrial(trial: IndicatorTrial): string {
  switch (trial.kind) {
    case 'suggested': {
      const { scores, stopped } = trial.indicative;
      const told = scores.map(one => {
        const figures = one.figures.map(sayFigure).join(', ');
        return say('{effect} ({figures})', { effect: saySuggestion(one), figures });
      });
      return [...told, ...(stopped === undefined ? [] : [sayStopped(stopped)])].join(' · ');
    }
    case 'nothing':
      if (trial.missing.length === 0) return say('no score');
      return say('no score: no value of {names}', { names: trial.missing.join(', ') });
    case 'unreadable':
      return say('no score: the formula cannot be read');
  }
}
