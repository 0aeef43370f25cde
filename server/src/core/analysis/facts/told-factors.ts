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

/** `réduit de 50 %`, `réduction de potentiel de 50 %`, `réduit d’un tiers`, `divisé par deux`; any of it may be emphasised. */
const REDUCED = new RegExp(
  [
    '(?<!\\p{L})(?:',
    '(?:(?:r[ée]duit|diminu[ée]|abaiss[ée]|ramen[ée]|minor[ée])(?:e|s|es)?',
    '|r[ée]duction\\s+d[eu]\\s+potentiel(?:\\s+est)?)',
    '[\\s*_]+(?:(?<by>de|à)[\\s*_]+(?<percent>\\d{1,2}(?:[.,]\\d+)?)\\s?(?:%|pour\\s+cent)',
    "|(?<part>de\\s+moitié|de\\s+la\\s+moitié|d[’']un\\s+tiers|des\\s+deux\\s+tiers|d[’']un\\s+quart|des\\s+trois\\s+quarts|par\\s+deux))",
    '|divis[ée](?:e|s|es)?\\s+par\\s+(?<divisor>deux|trois|quatre|[2-9](?![.,]?\\d)))(?!\\p{L})',
  ].join(''),
  'giu',
);

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
      const factor = factorOf(match.groups ?? {});
      const { text: sentence } = sentenceAround(text, at);
      return factor === 0 || OTHERWISE.test(sentence.replaceAll(own, '')) ? [] : [{ span: at, text: shown, factor }];
    }),
  );
}

function factorOf({ by, percent, part, divisor }: Readonly<Record<string, string | undefined>>): number {
  if (divisor !== undefined) return 1 / (NUMBERS.get(divisor.toLowerCase()) ?? Number(divisor));
  if (part !== undefined) return 1 - (PARTS.find(([word]) => part.toLowerCase().endsWith(word))?.[1] ?? 0);
  const share = Number(percent?.replace(',', '.')) / 100;
  return by === 'à' ? share : 1 - share;
}

const NUMBERS: ReadonlyMap<string, number> = new Map([
  ['deux', 2],
  ['trois', 3],
  ['quatre', 4],
]);

/** By how they end, the longer ones first. */
const PARTS = [
  ['deux tiers', 2 / 3],
  ['trois quarts', 3 / 4],
  ['moitié', 1 / 2],
  ['par deux', 1 / 2],
  ['tiers', 1 / 3],
  ['quart', 1 / 4],
] as const;
