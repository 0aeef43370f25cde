/** The themes of the planning for ecology that a measure of TE may have, as sheets write them (platform, section 1.2). */
const THEMES: ReadonlyMap<string, string> = new Map([
  ['mieux planifier', 'planifier'],
  ['mieux piloter et coopérer', 'piloter_cooperer'],
  ['mieux gérer le patrimoine du territoire', 'patrimoine'],
  ['mieux consommer', 'consommer'],
  ['mieux préserver et valoriser nos écosystèmes', 'preserver'],
  ['mieux produire', 'produire'],
  ['mieux se déplacer', 'deplacer'],
  ['mieux se loger', 'loger'],
  ['mieux se nourrir', 'nourrir'],
]);

/** The id of a theme by its label, in any case; undefined for another text, which the platform loses. */
export function themeOf(label: string): string | undefined {
  return THEMES.get(label.trim().toLowerCase());
}
