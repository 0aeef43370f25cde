import type { EntryKind } from '../core/features/entry-kind.ts';
import { SymbolKind } from './values.ts';

/**
 * LSP knows the things of programs alone: what holds others is a package or a module, a measure is a class, what it asks
 * for are its methods and fields. Each kind has an icon of its own.
 */
export const SYMBOL_KINDS: Readonly<Record<EntryKind, SymbolKind>> = {
  referential: SymbolKind.Package,
  axis: SymbolKind.Module,
  'sub-axis': SymbolKind.Namespace,
  measure: SymbolKind.Class,
  'sub-action': SymbolKind.Method,
  task: SymbolKind.Field,
  question: SymbolKind.Enum,
  rule: SymbolKind.Function,
  evidence: SymbolKind.File,
  indicator: SymbolKind.Variable,
  part: SymbolKind.Property,
};
