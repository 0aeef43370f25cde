/** What the value of an expression may be: true or false, a number, a text; null or undefined for none. */
export type ExpressionValue = boolean | number | string | null | undefined;

/** What a collectivité is, as the platform of 2026 knows it (expressions, section 7); null for what is unknown. */
export interface Identity2026 {
  readonly type?: string | null;
  readonly soustype?: string | null;
  /** Of `moins_de_3000` … `plus_de_800000` those that are true of it. */
  readonly populationTags?: readonly string[] | null;
  /** Overseas. */
  readonly drom?: boolean | null;
  readonly dansAireUrbaine?: boolean | null;
}

/** What an expression is evaluated in; what is absent was not given at all, which is another thing than being empty. */
export interface ExpressionContext extends AskedContext {
  readonly answers?: ReadonlyMap<string, ExpressionValue> | undefined;
}

/** As much of it as an evaluation looks at: what is given may be found out when it is asked. */
export interface AskedContext {
  /** By question: true or false, a number, the id of a choice. */
  readonly answers?: { readonly get: (question: string) => ExpressionValue } | undefined;
  readonly identity?: Identity2026 | undefined;
  /** The share done of an action (0–1) by its qualified id. */
  readonly scores?: ReadonlyMap<string, number> | undefined;
  /** The référentiel at hand. */
  readonly referential?: { readonly id: string; readonly version: string | undefined } | undefined;
  /** By indicator. */
  readonly values?: ReadonlyMap<string, number> | undefined;
  /** Targets and limits, by indicator. */
  readonly complements?: Complements | undefined;
}

/** Either may not be given at all. */
export interface Complements {
  readonly targets: ReadonlyMap<string, number> | undefined;
  readonly limits: ReadonlyMap<string, number> | undefined;
}
