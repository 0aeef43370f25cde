/** The closed lists of TE (platform, section 1.2): what the platform accepts to the letter, or loses without a word. */

/** The labels that an action may have. */
export const LABELS = ['te_cae', 'te_eci'] as const;

/** How exposed a collectivité is for which a sub-action counts. */
export const EXPOSURES = ['exposition_faible', 'exposition_partielle', 'exposition_forte'] as const;

/** The one value of `coremeasure` that counts. */
export const CORE_MEASURE = 'coremeasure';

/** The themes of the ecological planning that a measure may have, as authors write them, and their ids on the platform. */
const THEMES = {
  'Mieux planifier': 'planifier',
  'Mieux piloter et coopérer': 'piloter_cooperer',
  'Mieux gérer le patrimoine du territoire': 'patrimoine',
  'Mieux consommer': 'consommer',
  'Mieux préserver et valoriser nos écosystèmes': 'preserver',
  'Mieux produire': 'produire',
  'Mieux se déplacer': 'deplacer',
  'Mieux se loger': 'loger',
  'Mieux se nourrir': 'nourrir',
} as const;

/** The themes as authors write them. */
export const THEME_LABELS: readonly string[] = Object.keys(THEMES);

const THEME_IDS: ReadonlyMap<string, string> = new Map(
  Object.entries(THEMES).map(([label, id]) => [label.toLowerCase(), id]),
);

/** The id of a theme by its label, in any case; undefined for another text, which the platform loses. */
export function themeOf(label: string): string | undefined {
  return THEME_IDS.get(label.trim().toLowerCase());
}

/** The longest id that the platform's database takes, the name of its référentiel included. */
export const QUALIFIED_ID_LIMIT = 30;
