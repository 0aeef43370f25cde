import type { Severity } from './problem.ts';
import type { Platform } from './referential.ts';

/** The name of the file, at the root of a workspace folder, that says what the other files do not. */
export const SETTINGS_FILE = 'referentiel.json';

/** What `referentiel.json`, at the root of a workspace folder or, of référentiels, in one below it, says instead of the files. */
export interface Settings {
  /** By the path of a référentiel's folder, relative to the file that says it, with slashes; `.` is its own folder. */
  readonly referentials: ReadonlyMap<string, ReferentialSettings>;
  /** The platform whose rules hold for every référentiel that does not say otherwise; undefined: of its dialect. */
  readonly platform?: Platform;
  /** True where it keeps what was imported of the sheets of the platform of 2026. */
  readonly holdsSheets?: boolean;
  /** The severity of rules by their code. */
  readonly rules: ReadonlyMap<string, Severity | 'off'>;
  /** Patterns of paths to leave out, as in `.gitignore`. */
  readonly ignore: readonly string[];
}

/** What may be said of one référentiel. */
export interface ReferentialSettings {
  /** The slug that qualifies its ids. */
  readonly name?: string;
  /** The level of its measures: 3 in CAE, 2 in ECi. */
  readonly measureLevel?: number;
  /** The platform whose rules hold for it. */
  readonly platform?: Platform;
  /** The shares realised, 0–1, from which the second, third … star is given. */
  readonly stars?: readonly number[];
}

export const NO_SETTINGS: Settings = { referentials: new Map(), rules: new Map(), ignore: [] };

/** What a severity may be in a configuration. */
export const SEVERITIES: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'hint', 'off'];
