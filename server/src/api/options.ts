/** Texts by their paths with slashes, as they stand below one folder: `actions/1.1.1.md`, `referentiel.json`, `.gitignore`. */
export type Texts = Readonly<Record<string, string>>;

/** Whose rules hold for ids, points, formulas and scores. */
export type Platform = '2023' | '2026';

/** Of sentences; the default is French. */
export type Language = 'fr' | 'en';

export interface Options {
  readonly language?: Language;
  /** Whatever the files and `referentiel.json` say. */
  readonly platform?: Platform;
}

export interface DiffOptions extends Options {
  /** YAML texts, by the names that the answer calls them by. */
  readonly scenarios?: Readonly<Record<string, string>>;
}
