/**
 * Letters of other alphabets and forms for other uses, each before what it looks like (Unicode's table of confusables,
 * cut down to what keyboards and copies from PDF files give): Cyrillic, Greek, a few more.
 */
const PAIRS = `
  аa еe іi јj оo рp сc уy хx ѕs һh ԁd ԛq ԝw АA ВB ЕE ІI ЈJ КK МM НH ОO РP СC ТT ХX ЅS
  οo νv αa ιi ρp υu ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX
  ıi ɡg ․. 。. ∶:`;

const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  PAIRS.trim()
    .split(/\s+/)
    .map(([sign = '', plain = '']) => [sign, plain]),
);

// What joins two pictures to one (U+200D) is seen.
const INVISIBLE =
  /\u00ad|\u034f|[\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;

// Full width forms, and the ligatures that PDF files give.
const COMPATIBLE = /[\uff01-\uff5e\ufb00-\ufb06]/g;

const LATIN = /\p{Script=Latin}/u;

// What nearly every text is made of: plain French.
const PLAIN = /^[\x20-\u00ac\u00ae-\u017f\u2010-\u201f\u2026\u202f\u20ac]*$/;

/** How a text is not what it looks like: look-alikes, signs that nobody sees, or letters whose accents stand apart. */
export type Disguise = 'look-alike' | 'invisible' | 'decomposed';

/** The text as it looks: composed, without look-alikes and invisible signs. */
export function plainForm(text: string): string {
  if (PLAIN.test(text)) return text;
  const visible = text.normalize('NFC').replace(INVISIBLE, '');
  const composed = visible.replace(COMPATIBLE, sign => sign.normalize('NFKC'));
  return [...composed].map(sign => LOOK_ALIKES.get(sign) ?? sign).join('');
}

/**
 * How a title is not what it looks like; undefined where it is. A foreign letter counts only inside a word of Latin
 * letters: a word that is Greek from end to end is meant.
 */
export function disguiseOf(text: string): Disguise | undefined {
  if (PLAIN.test(text)) return undefined;
  if (text.search(INVISIBLE) >= 0) return 'invisible';
  const composed = text.normalize('NFC');
  const words = composed.match(/[\p{L}\p{N}_]+/gu) ?? [];
  if (words.some(word => plainForm(word) !== word && LATIN.test(word))) return 'look-alike';
  return composed === text ? undefined : 'decomposed';
}
