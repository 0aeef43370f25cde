import type { EntryKind } from '../../core/features/entry-kind.ts';
import { SymbolKind } from '../wire/values.ts';
import { type KnownKinds, kindShown } from './known-kinds.ts';

/**
 * LSP knows the things of programs alone. These are told apart by their icons everywhere, VS Code included, which has one for
 * packages, modules and namespaces, and one for methods and functions.
 */
export const SYMBOL_KINDS: Readonly<Record<EntryKind, SymbolKind>> = {
  referential: SymbolKind.Package,
  axis: SymbolKind.Interface,
  'sub-axis': SymbolKind.Struct,
  measure: SymbolKind.Class,
  'sub-action': SymbolKind.Method,
  task: SymbolKind.Field,
  question: SymbolKind.Enum,
  rule: SymbolKind.Operator,
  evidence: SymbolKind.File,
  indicator: SymbolKind.Number,
  theme: SymbolKind.EnumMember,
  competence: SymbolKind.Constant,
  part: SymbolKind.Property,
};

/** The last kind that every client shows. */
const OLDEST = SymbolKind.Array;

/** What comes nearest to a kind that the first version of the protocol did not have. */
const NEAREST: Readonly<Partial<Record<SymbolKind, SymbolKind>>> = {
  [SymbolKind.Struct]: SymbolKind.Namespace,
  [SymbolKind.Operator]: SymbolKind.Function,
  [SymbolKind.EnumMember]: SymbolKind.Enum,
};

/** A kind as a client shows it; where it shows nothing that is near, its first. */
export function shownKind(kind: SymbolKind, known: KnownKinds): SymbolKind {
  const [first = kind] = known ?? [];
  return kindShown(kind, NEAREST[kind], OLDEST, known) ?? (isKind(first) ? first : kind);
}

function isKind(value: number): value is SymbolKind {
  return value >= SymbolKind.File && value <= SymbolKind.TypeParameter;
}
