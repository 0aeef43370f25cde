import type { Span } from '../text/span.ts';
import type { FieldValue } from './source.ts';

/** A value of a YAML file with its place. Scalars stay text, as written. */
export type YamlValue = YamlScalar | YamlList | YamlMapping | YamlEmpty;

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly text: string;
  readonly quoted: boolean;
  /** Its quotes included. */
  readonly span: Span;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlValue[];
  /** From the opening bracket to the closing one, or from the first dash to the end of the last item. */
  readonly span: Span;
}

export interface YamlMapping {
  readonly kind: 'mapping';
  readonly entries: readonly YamlEntry[];
  /** True for `{ … }`. */
  readonly flow: boolean;
  readonly span: Span;
}

/** No value; its span is empty, where the value would stand, or that of a `null` which says so. */
export interface YamlEmpty {
  readonly kind: 'empty';
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  /** Without quotes. */
  readonly keySpan: Span;
  readonly value: YamlValue;
}

/** The text of a single value, as written; undefined for a list, a mapping, and where there is none. */
export function textOfScalar(value: YamlValue | FieldValue | undefined): string | undefined {
  return value?.kind === 'scalar' ? value.text : undefined;
}
