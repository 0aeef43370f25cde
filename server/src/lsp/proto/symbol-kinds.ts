import type { EntryKind } from '../../core/features/entry-kind.ts';
import { SymbolKind } from '../wire/values.ts';

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
  part: SymbolKind.Property,
};
