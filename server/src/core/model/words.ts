/**
 * The file format's own words: what the importer and the platform know. The source of all these lists is the format's
 * description and the published référentiels.
 */
import { unaccented } from './plain-words.ts';

/** The section titles of an action that the importer keeps. */
export const ACTION_SECTIONS = [
  'Description',
  'Contexte',
  'Exemples',
  'Ressources',
  'Réduction de potentiel',
  "Périmètre de l'évaluation",
  'Actions',
] as const;

/** Those that a référentiel of 2026 has as well (platform, section 9). */
export const SECTIONS_2026 = ['Preuve', 'Score indicatif'] as const;

/** The columns of the sheets of 2026 that the platform does not read: sections of these titles are the authors' own notes. */
export const UNREAD_COLUMNS = [
  'Indicateurs_WIP',
  'Adaptation - Descriptifs',
  'Adaptation - calcul',
  'Réglementation',
  "Retours d'expérience",
] as const;

/** Of these, those that hold ids and formulas: what looks like the id of an action there is that of an indicator. */
export const CALCULATIONS = ['Indicateurs_WIP', 'Adaptation - calcul'] as const;

/** Section titles in common use that the importer drops without a word. */
export const DROPPED_SECTIONS = ['Preuve', 'Critère', "Retours d'expérience"] as const;

/** Every section title that some platform knows, kept or dropped. */
const KNOWN_SECTIONS: readonly string[] = [
  ...ACTION_SECTIONS,
  ...SECTIONS_2026,
  ...DROPPED_SECTIONS,
  ...UNREAD_COLUMNS,
];

/** The section that describes an action. */
export const DESCRIPTION_SECTION = 'Description';

/** The section that opens the list of children. */
export const CHILDREN_SECTION = 'Actions';

/** What a sub-action is about, in the order in which authors and tables list them. */
export const CATEGORIES = ['bases', 'mise en œuvre', 'effets'] as const;
export type Category = (typeof CATEGORIES)[number];

/** The heaviest that a weight may be, in points or per cent: a whole référentiel has some 500 points. */
export const WEIGHT_LIMIT = 1e9;

/** The keys of an action's block. */
export const ACTION_KEYS = [
  'id',
  'identifiant',
  'points',
  'pourcentage',
  'pointsDOM',
  'categorie',
  'climat_pratic_id',
  'referentiel',
] as const;

/** The themes of measures in published use (`climat_pratic_id`; domain, section 2); there may be others. */
export const CLIMATE_THEMES = [
  'strategie',
  'energie',
  'batiments',
  'mobilites',
  'eau',
  'dechets',
  'urbanisme',
  'parten_coop',
  'orga_interne',
  'forma_sensib',
  'conso_resp',
  'foret_biodiv',
  'tourisme',
  'preca_energie',
  'dev_eco',
  'agri_alim',
] as const;

/** The keys of an action's block that TE alone has (platform, section 9). */
export const TRANSITION_KEYS = ['labels', 'thematique_sgpe', 'adaptation_niveau', 'origine'] as const;

/** The keys of an action's block that came with the platform of 2026. */
export const KEYS_2026 = ['coremeasure', 'indicateurs', 'questions', ...TRANSITION_KEYS] as const;

/** The two keys that may hold an id. */
export const ID_KEYS: readonly string[] = ['id', 'identifiant'];

/** A title as the importer compares it: without case, accents and outer white space. Apostrophes stay as they are. */
export function sectionKey(title: string): string {
  return unaccented(title).toLowerCase().trim();
}

/** Tells of a title whether it is one of some, as the importer compares them. Most are longer than any of them, and cost nothing. */
export function isTitleAmong(titles: readonly string[]): (title: string) => boolean {
  const asWritten = new Set(titles);
  const keys = new Set(titles.map(sectionKey));
  // An accent may be a letter of its own.
  const longest = 2 * Math.max(...titles.map(title => title.length));
  return title => title.length <= longest && (asWritten.has(title) || keys.has(sectionKey(title)));
}

/** True for a section title that the format knows, kept by the importer or dropped. */
export const isSectionTitle = isTitleAmong(KNOWN_SECTIONS);

/** True for the section that opens the list of children. */
export const isChildrenTitle = isTitleAmong([CHILDREN_SECTION]);

const CATEGORY_BY_NAME: ReadonlyMap<string, Category> = new Map(CATEGORIES.map(category => [category, category]));

/** The category that a value names, in any case; undefined for any other text. */
export function categoryOf(value: string): Category | undefined {
  return CATEGORY_BY_NAME.get(value.normalize('NFC').toLowerCase());
}

/** True for a category to the letter, as the importer of 2023 wants it. */
export function isCategory(value: string): boolean {
  return CATEGORY_BY_NAME.has(value) || CATEGORY_BY_NAME.has(value.normalize('NFC'));
}
