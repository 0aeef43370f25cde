import { say } from '../../../l10n/say.ts';
import type { IndicativeScore, IndicatorFigure } from '../core/scoring/indicative/indicative-score.ts';
import type { Indicative } from '../core/scoring/indicative/indicative-scores.ts';
import { showFigure, showPercent } from './numbers.ts';

/** What indicators suggest for an action, sentence by sentence, with the figures that lead there. */
export function sayIndicative({ scores, stopped }: Pick<Indicative, 'scores' | 'stopped'>): readonly string[] {
  return [...scores.map(saySuggested), ...(stopped === undefined ? [] : [sayStopped(stopped)])];
}

/** What some indicators suggest, with the figures that lead there. */
export function saySuggested(one: IndicativeScore): string {
  const args = { share: saySuggestion(one), figures: one.figures.map(sayFigure).join(', ') };
  return say('Its indicators suggest {share}, which changes neither its status nor its points: {figures}.', args);
}

/** That the platform breaks down over them; the message is its own. */
export function sayStopped(message: string): string {
  return say('The platform fails over its indicative score, and gives no score at all: {message}', { message });
}

/** The suggested share: `45 % done`. It may be below 0 and above 100 %. */
export function saySuggestion({ kind, share }: Pick<IndicativeScore, 'kind' | 'share'>): string {
  const told = { share: showPercent(share * 100, 1) };
  return kind === 'fait' ? say('{share} done', told) : say('{share} planned', told);
}

/** `cae_1.a: 120 (target 100, limit 150)`. */
export function sayFigure({ id, value, target, limit }: IndicatorFigure): string {
  const bounds = [
    ...(target === undefined ? [] : [say('target {value}', { value: showFigure(target) })]),
    ...(limit === undefined ? [] : [say('limit {value}', { value: showFigure(limit) })]),
  ];
  const told = say('{indicator}: {value}', { indicator: id, value: showFigure(value) });
  return bounds.length === 0 ? told : `${told} (${bounds.join(', ')})`;
}
