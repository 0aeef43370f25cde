import { sentenceAround } from '../../text/sentence.ts';
import { type Span, span, textOf } from '../../text/span.ts';

/** What a sentence beside a rule says is left of the potential: 0.5 for “réduit de 50 %”, 0.3 for “réduit à 30 %”. */
export interface ToldFactor {
  readonly span: Span;
  /** As it is written. */
  readonly text: string;
  /** A share (0–1). */
  readonly factor: number;
}

const REDUCED = /(?<!\p{L})(?:r[ée]duit|diminu[ée])(?:e|s|es)?\s+(?<by>de|à)\s+(?<percent>\d{1,2}(?:[.,]\d+)?)\s?%/giu;

// What is said of the most, of a share, of others, or of parts of an action is not what the rule as a whole gives.
const OTHERWISE =
  /limite|maxim|plafon|proportion|jusqu|par rapport|au moins|au plus|prorata|sous-action|tâche|indicateur|(?<![\d.,])\d+\.\d+\.\d+/iu;

/**
 * The reductions that prose at some places of a text tells without any condition on how much; `own` is the id of the action, which
 * may be named beside them. None for what is reduced to nothing: mostly, the action is deactivated.
 */
export function toldFactors(text: string, prose: readonly Span[], own: string): readonly ToldFactor[] {
  return prose.flatMap(place =>
    [...textOf(text, place).matchAll(REDUCED)].flatMap((match): ToldFactor[] => {
      const [shown] = match;
      const at = span(place.start + match.index, place.start + match.index + shown.length);
      const share = Number(match.groups?.['percent']?.replace(',', '.')) / 100;
      const factor = match.groups?.['by'] === 'de' ? 1 - share : share;
      const { text: sentence } = sentenceAround(text, at);
      return factor === 0 || OTHERWISE.test(sentence.replaceAll(own, '')) ? [] : [{ span: at, text: shown, factor }];
    }),
  );
}
