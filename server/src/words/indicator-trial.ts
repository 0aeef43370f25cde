import { say } from '../../../l10n/say.ts';
import type { ComputedTrial, ComputedValue } from '../core/features/lenses/computed-lenses.ts';
import type { IndicatorTrial } from '../core/features/lenses/indicator-lenses.ts';
import { sayFigure, sayStopped, saySuggestion } from './indicative.ts';
import { showFigure } from './numbers.ts';
import { inOneLine } from './rule-trial.ts';

/** What a score by indicators gives in a scenario, and from which figures: `45% done (te_1: 3 (target 10)), for “Town”`. */
export function sayIndicatorTrial(scenario: string, trial: IndicatorTrial): string {
  const args = { scenario: inOneLine(scenario), effect: inOneLine(sayTrial(trial)) };
  return say('{effect}, for “{scenario}”', args);
}

/** What a computed indicator comes to in a scenario: `120, for “Town”`. */
export function sayComputedTrial(scenario: string, trial: ComputedTrial): string {
  const args = { scenario: inOneLine(scenario), effect: inOneLine(sayComputed(trial)) };
  return say('{effect}, for “{scenario}”', args);
}

function sayComputed(trial: ComputedTrial): string {
  switch (trial.kind) {
    case 'computed':
      return trial.values.map(sayValueOf).join(' · ');
    case 'nothing':
      if (trial.missing.length === 0) return say('no value');
      return say('no value: no figure for {names}', { names: trial.missing.join(', ') });
    case 'stopped':
      return say('no value: the platform fails: {message}', { message: trial.message });
    case 'unreadable':
      return say('no value: the formula cannot be read');
  }
}

function sayValueOf({ of, value }: ComputedValue): string {
  const told = { value: typeof value === 'number' ? showFigure(value) : value ? 'VRAI' : 'FAUX' };
  return of === 'fait' ? told.value : say('{value} aimed at', told);
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
