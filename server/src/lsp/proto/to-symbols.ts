import type { DocumentSymbol } from 'vscode-languageserver';
import type { OutlinedSection, OutlineItem } from '../../core/features/outline.ts';
import type { ScenarioItem } from '../../core/features/scenario-outline.ts';
import type { LineIndex } from '../../core/text/line-index.ts';
import { shortened } from '../../words/actions.ts';
import { SymbolKind } from '../wire/values.ts';
import { SYMBOL_KINDS } from './symbol-kinds.ts';
import { toRange } from './to-proto.ts';

/** An entry of a file; what stands below it is for whoever knows that. */
export function toDocumentSymbol(lines: LineIndex, item: OutlineItem, detail: string): DocumentSymbol {
  return {
    name: symbolName(item),
    detail,
    kind: SYMBOL_KINDS[item.kind],
    range: toRange(lines, item.extent),
    selectionRange: toRange(lines, item.titleSpan),
    children: [],
  };
}

/** A section is of the kind that editors have for the titles of Markdown. */
export function toSectionSymbol(lines: LineIndex, { title, titleSpan, extent }: OutlinedSection): DocumentSymbol {
  return {
    name: symbolName({ id: '', title }),
    kind: SymbolKind.String,
    range: toRange(lines, extent),
    selectionRange: toRange(lines, titleSpan),
  };
}

/** What stands in a scenario is of the kinds that editors have for what holds others in a file of data, and for what does not. */
export function toScenarioSymbol(
  lines: LineIndex,
  { key, keySpan, said, extent, children }: ScenarioItem,
): DocumentSymbol {
  return {
    name: symbolName({ id: key, title: '' }),
    detail: shortened(said),
    kind: children.length > 0 ? SymbolKind.Module : SymbolKind.Property,
    range: toRange(lines, extent),
    selectionRange: toRange(lines, keySpan),
    children: children.map(child => toScenarioSymbol(lines, child)),
  };
}

/** What a list of symbols shows of an entry: its id and its title. Never empty, as the protocol demands. */
export function symbolName({ id, title }: { readonly id: string; readonly title: string }): string {
  return `${id} ${title}`.trim() || '…';
}
