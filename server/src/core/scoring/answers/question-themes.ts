import type { Theme } from '../../index/themes.ts';
import type { Question } from '../../model/personalisation.ts';

/**
 * Questions in the order in which they are read: by theme, in the order in which the themes are listed, then that in which
 * the files come to those that no list names; within a theme by their ranks, then as they came. Those without a theme are
 * last.
 */
export function inOrderOfThemes(questions: readonly Question[], listed: readonly Theme[]): readonly Question[] {
  const themes = [...listed.map(({ id }) => id), ...questions.flatMap(({ theme }) => theme ?? [])];
  const places = new Map([...new Set(themes)].map((theme, at) => [theme, at]));
  const placeOf = ({ theme }: Question) => (theme === undefined ? places.size : (places.get(theme) ?? places.size));
  const rankOf = ({ rank }: Question) => rank ?? Number.MAX_VALUE;
  return questions.toSorted((a, b) => placeOf(a) - placeOf(b) || rankOf(a) - rankOf(b));
}
