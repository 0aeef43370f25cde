import type { ClientCapabilities } from 'vscode-languageserver';
import { isText, recordOf } from '../../protocol/shapes.ts';
import { MarkupKind } from '../wire/values.ts';

/** Where a client says something of itself: `textDocument.definition.linkSupport`. */
export type Saying = WayIn<Omit<ClientCapabilities, 'experimental'>>;

type WayIn<T> = T extends readonly unknown[] | string | number | boolean
  ? never
  : { [Name in keyof T & string]-?: Name | `${Name}.${WayIn<NonNullable<T[Name]>>}` }[keyof T & string];

/**
 * What a client says of itself. What is of another type than the protocol has there counts as not said: some languages have no
 * empty object that is no list, and some clients send `null` for what they do not know.
 */
export interface Sayings {
  /** True where it says yes. */
  readonly says: (at: Saying) => boolean;
  /** True where it says no, rather than nothing. */
  readonly denies: (at: Saying) => boolean;
  /** True where it has something to say of an ability, be it nothing more than that it has it. */
  readonly has: (at: Saying) => boolean;
  /** True where it names an ability and does not deny it: lsp-mode writes `null` for one of which it has nothing more to say. */
  readonly names: (at: Saying) => boolean;
  /** The texts that it lists; none where it lists nothing. */
  readonly list: (at: Saying) => readonly string[];
  /** The numbers that it lists; undefined where it lists none. */
  readonly kinds: (at: Saying) => ReadonlySet<number> | undefined;
  /** How many of something it wants; undefined where it wants all. */
  readonly most: (at: Saying) => number | undefined;
  /** The format that it likes best of those that there are; Markdown where it names none of them. */
  readonly format: (at: Saying) => MarkupKind;
}

export function sayingsOf(capabilities: unknown): Sayings {
  const at = (way: Saying): unknown =>
    way.split('.').reduce<unknown>((value, name) => recordOf(value)[name], capabilities);
  const all = (way: Saying): readonly unknown[] => {
    const value = at(way);
    return Array.isArray(value) ? value : [];
  };
  const list = (way: Saying): readonly string[] => all(way).filter(isText);
  return {
    says: way => at(way) === true,
    denies: way => at(way) === false,
    has: way => typeof at(way) === 'object' && at(way) !== null,
    names: way => at(way) !== undefined && at(way) !== false,
    list,
    kinds(way) {
      const numbers = all(way).filter(one => typeof one === 'number');
      return numbers.length > 0 ? new Set(numbers) : undefined;
    },
    most(way) {
      const count = at(way);
      return typeof count === 'number' && count > 0 ? count : undefined;
    },
    format: way => list(way).find(isFormat) ?? MarkupKind.Markdown,
  };
}

function isFormat(named: string): named is MarkupKind {
  return named === MarkupKind.Markdown || named === MarkupKind.PlainText;
}
