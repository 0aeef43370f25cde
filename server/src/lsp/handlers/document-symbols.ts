import type { DocumentSymbol, DocumentSymbolParams } from 'vscode-languageserver';
import { type OutlineItem, outlineOf } from '../../core/features/outline.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { sayOutlined } from '../../words/around-told.ts';
import { sayWeight } from '../../words/weight.ts';
import { toDocumentSymbol, toSectionSymbol } from '../to-proto.ts';
import { pathOf } from '../uris.ts';

export function documentSymbols(workspace: Workspace, params: DocumentSymbolParams): DocumentSymbol[] | null {
  const path = pathOf(params.textDocument.uri);
  const file = workspace.files.get(path);
  return file ? outlineOf(workspace, path).map(item => symbolOf(workspace, file, item)) : null;
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
