import { type Language, language } from '../../../../l10n/say.ts';
import type { Workspace } from '../../core/index/workspace.ts';
import type { Platform } from '../../core/model/referential.ts';
import type { ReferentialSettings } from '../../core/model/settings.ts';
import type { Entry, SourceFile } from '../../core/model/source.ts';
import { allEntries } from '../../core/parse/declarations.ts';
import { lineAt, positionAt } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';

/** What a page needs to score scenarios of its own: texts by their paths below one folder, and what configuration says of them. */
export interface PlayData {
  readonly language: Language;
  readonly files: readonly (readonly [path: string, text: string])[];
  readonly settings: {
    readonly byFolder: readonly (readonly [folder: string, own: ReferentialSettings])[];
    readonly platforms: readonly (readonly [folder: string, platform: Platform])[];
  };
}

/** The data of a workspace whose files stand below a folder: of measures without what decides on no score. */
export function playData({ files, settings }: Workspace, folder: string): PlayData {
  const inside = (path: string): string => `/${nameOf(folder)}${path.slice(folder.length)}`;
  const isInside = ([path]: readonly [string, unknown]): boolean => path === folder || path.startsWith(`${folder}/`);
  const moved = <Value>(map: ReadonlyMap<string, Value>) =>
    [...map].filter(isInside).map(([path, value]) => [inside(path), value] as const);
  return {
    language: language(),
    files: [...files].map(([path, file]) => [inside(path), scoredText(file)]),
    settings: { byFolder: moved(settings.byFolder), platforms: moved(settings.platforms) },
  };
}

/** The text of a file without the prose of measures: titles, metadata and formulas stay, line by line, as they are. */
export function scoredText(file: SourceFile): string {
  if (file.kind !== 'measure') return file.text;
  const kept = allEntries(file.entries).flatMap(keptSpans);
  const lines = new Set(kept.flatMap(({ start, end }) => linesOf(file, start, end)));
  return [...lines]
    .sort((a, b) => a - b)
    .map(line => {
      const { start, end } = lineAt(file.lines, file.lines.starts[line] ?? 0);
      return `${file.text.slice(start, end)}\n`;
    })
    .join('');
}

function keptSpans({ titleSpan, block, sections, code }: Entry): readonly Span[] {
  const blocks = block ? [block.span] : [];
  return [titleSpan, ...blocks, ...code.map(one => one.span), ...sections.map(one => one.titleSpan)];
}

function linesOf({ lines }: SourceFile, start: number, end: number): readonly number[] {
  const [first, last] = [positionAt(lines, start).line, positionAt(lines, Math.max(start, end - 1)).line];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1) || 'referentiel';
}
