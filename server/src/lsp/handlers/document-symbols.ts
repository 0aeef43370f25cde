import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { type OutlineItem, outlineOf } from '../../core/features/outline.ts';
import { scenarioOutline } from '../../core/features/scenario-outline.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Scenario } from '../../core/model/scenario.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { sayOutlined } from '../../words/around-told.ts';
import { sayWeight } from '../../words/weight.ts';
import { scenarioOf } from '../proto/from-proto.ts';
import type { KnownKinds } from '../proto/known-kinds.ts';
import { shownKind } from '../proto/symbol-kinds.ts';
import { toDocumentSymbol, toScenarioSymbol, toSectionSymbol } from '../proto/to-symbols.ts';
import { pathOf } from '../proto/uris.ts';
import type { OpenScenario } from '../scenarios/scenarios.ts';

/** What a client shows of an outline. */
export interface ShownSymbols {
  readonly isNested: boolean;
  readonly kinds: KnownKinds;
}

/** The outline of a document; as one list, in the order of the text, for a client that knows no other. */
export function documentSymbols(
  workspace: Workspace,
  opened: readonly OpenScenario[],
  { textDocument: { uri } }: DocumentSymbolParams,
  { isNested, kinds }: ShownSymbols,
): DocumentSymbol[] | SymbolInformation[] | null {
  const found = symbolsOf(workspace, pathOf(uri)) ?? symbolsOfScenario(scenarioOf(opened, uri));
  const symbols = found?.map(symbol => asShown(symbol, kinds));
  if (symbols === undefined) return null;
  return isNested ? symbols : symbols.flatMap(symbol => listed(uri, symbol));
}

function symbolsOf(workspace: Workspace, path: string): readonly DocumentSymbol[] | undefined {
  const file = workspace.files.get(path);
  return file && outlineOf(workspace, path).map(item => symbolOf(workspace, file, item));
}

function symbolsOfScenario(scenario: Scenario | undefined): readonly DocumentSymbol[] | undefined {
  return scenario && scenarioOutline(scenario).map(item => toScenarioSymbol(scenario.lines, item));
}

function asShown({ kind, children, ...symbol }: DocumentSymbol, kinds: KnownKinds): DocumentSymbol {
  const below = children?.map(child => asShown(child, kinds));
  return { ...symbol, kind: shownKind(kind, kinds), ...(below && { children: below }) };
}

function listed(
  uri: string,
  { name, kind, range, children = [] }: DocumentSymbol,
  holder?: string,
): SymbolInformation[] {
  const own = { name, kind, location: { uri, range }, ...(holder !== undefined && { containerName: holder }) };
  return [own, ...children.flatMap(child => listed(uri, child, name))];
}

function symbolOf(workspace: Workspace, file: SourceFile, item: OutlineItem): DocumentSymbol {
  const detail = item.points ? sayWeight(item.points) : sayOutlined(workspace, file, item);
  const sections = item.sections.map(section => toSectionSymbol(file.lines, section));
  const children = item.children.map(child => symbolOf(workspace, file, child));
  return { ...toDocumentSymbol(file.lines, item, detail), children: [...sections, ...children].sort(inTheirOrder) };
}

function inTheirOrder({ range: { start: a } }: DocumentSymbol, { range: { start: b } }: DocumentSymbol): number {
  return a.line - b.line || a.character - b.character;
}
