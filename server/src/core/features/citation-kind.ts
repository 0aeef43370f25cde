import type { Reference } from '../index/references.ts';
import { type Sentence, sentenceAround } from '../text/sentence.ts';

/**
 * How one action names another: in its prose, as where something is evaluated, in the formulas and the prose of its rules, or as what
 * it continues.
 */
export type CitationKind = 'prose' | 'evaluated' | 'rule' | 'origin';

/** The kind of a reference; undefined for a key that only lists actions, as those of questions and evidence do. */
export function citationKindOf({ kind, file, span }: Reference): CitationKind | undefined {
  switch (kind) {
    case 'prose':
      if (file.kind === 'rule') return 'rule';
      return isEvaluatedThere(sentenceAround(file.text, span)) ? 'evaluated' : 'prose';
    case 'formula':
      return 'rule';
    case 'origin':
      return 'origin';
    case 'key':
      return undefined;
  }
}

/**
 * True where a sentence tells that something is evaluated in what it cites: « évaluée dans la mesure 1.2.2 », « prise en compte dans
 * les 1.2.1 et 1.2.2 », « notés à la 2.2.1 ». It is how the authors of CAE tell what counts elsewhere.
 */
export function isEvaluatedThere({ text, part }: Sentence): boolean {
  return EVALUATED.test(text.slice(0, part.start));
}

const PARTICIPLE = String.raw`(?:(?:[ée]valu|trait|[ée]tudi|mesur|valoris|abord|not|comptabilis|int[ée]gr)[ée]e?s?|pris(?:es?)?\s+en\s+compte)`;
// « plus précisément », « aussi »
const FEW_WORDS = String.raw`(?:\s+[\p{L}’'-]+){0,3}?`;
// What leads from « dans » to the id, other ids of a list included.
const TO_THE_ID = String.raw`(?:\s|[(,]|(?:la|les?|(?:l[’'])?(?:sous-)?actions?|mesures?|orientations?|axes?|t[âa]ches?|et|ou|n°)(?=\s)|(?:[a-z]+_)?\d[\d.]*(?![\d.]))*`;
const EVALUATED = new RegExp(
  String.raw`(?<!\p{L})${PARTICIPLE}${FEW_WORDS}\s+(?:dans|à|aux?)${TO_THE_ID}(?:[a-z]+_)?$`,
  'iu',
);
