import { say } from '../../../../l10n/say.ts';
import type { Named } from '../../core/features/preview/named.ts';
import { previewOf } from '../../core/features/preview.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { SourceFile } from '../../core/model/source.ts';
import { positionAt } from '../../core/text/line-index.ts';
import type { PreviewAnswer, PreviewName, PreviewParams } from '../../protocol/preview.ts';
import { sayFacts, sayItem, sayKey, sayMore } from '../../words/preview.ts';
import { pathOf } from '../proto/uris.ts';

/** What a reader is shown of a document in place of its own letters; null where it is none of ours. */
export function preview(workspace: Workspace, { textDocument }: PreviewParams): PreviewAnswer | null {
  const path = pathOf(textDocument.uri);
  const file = workspace.files.get(path);
  return file ? previewIn(workspace, file, named => hrefOf(workspace, path, named)) : null;
}

/** The same of a file, whose links lead where they are told to; null for what leads nowhere. */
export function previewIn(
  workspace: Workspace,
  file: SourceFile,
  linkTo: (named: Named) => string | null,
): PreviewAnswer {
  const lineOf = (offset: number): number => positionAt(file.lines, offset).line;
  const name = ({ text, named }: { readonly text: string; readonly named: Named | undefined }): PreviewName => ({
    text,
    title: named?.title ?? null,
    more: named ? sayMore(named) : '',
    href: named ? linkTo(named) : null,
  });
  const { blocks, citations, formulas } = previewOf(workspace, file);
  return {
    blocks: blocks.map(shown => ({
      line: lineOf(shown.block.span.start),
      titleLine: lineOf(shown.entry.titleSpan.start),
      facts: sayFacts(shown),
      rows: shown.keys.map(key => ({
        label: sayKey(key),
        items: key.items.map(item => name({ ...item, text: sayItem(key, item) })),
      })),
    })),
    citations: citations.map(cited => ({
      ...name(cited),
      line: lineOf(cited.start),
      beside: cited.isBare ? say('“{title}”', { title: cited.named.title }) : '',
    })),
    formulas: formulas.map(({ block, parts }) => ({
      line: lineOf(block.span.start),
      parts: parts.map(part => ({ ...name(part), type: part.type })),
    })),
    formulaLabel: say('Formula'),
  };
}

/** Where something is declared, as a link of Markdown from a document; null where it is nowhere. */
function hrefOf({ files }: Workspace, from: string, { place }: Named): string | null {
  const lines = place && files.get(place.file)?.lines;
  if (place === undefined || lines === undefined) return null;
  const anchor = `#L${positionAt(lines, place.span.start).line + 1}`;
  return place.file === from ? anchor : `${relativeUrl(from, place.file)}${anchor}`;
}

/** The way from one file to another, as a link writes it. */
function relativeUrl(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  const up = here.slice(shared).map(() => '..');
  const down = there.slice(shared).map(encodeURIComponent);
  return [...(up.length > 0 ? up : ['.']), ...down].join('/');
}
