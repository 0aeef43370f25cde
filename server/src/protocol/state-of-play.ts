/** What the client asks of the server about a file that a collectivité handed over: names and shapes, nothing else. */

/**
 * The scenario that an export or a snapshot makes; nothing is written. `unnamed` where nothing says of which référentiel it is,
 * `several` where it holds more than one state of play: it is to be asked again.
 */
export const planScenarioRequest = 'referentiel/planScenario';
export interface PlanScenarioParams {
  /** The URI of an export (CSV, XLSX) or a snapshot (JSON). */
  readonly source: string;
  /** The slug of the référentiel, `cae`; null where the file may tell. */
  readonly referential: string | null;
  /** The title of one of its states of play; null where it may be the only one. */
  readonly group: string | null;
}
export type PlanScenarioAnswer =
  | { readonly kind: 'unreadable'; readonly message: string }
  | { readonly kind: 'unnamed' }
  | { readonly kind: 'several'; readonly titles: readonly string[] }
  | {
      readonly kind: 'scenario';
      readonly text: string;
      /** What the file does not say, a sentence each. */
      readonly silences: readonly string[];
    };
