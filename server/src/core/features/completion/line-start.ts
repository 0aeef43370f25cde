import type { Workspace } from '../../index/workspace.ts';
import type { Dialect } from '../../model/referential.ts';
import { type Span, span } from '../../text/span.ts';
import { type Draft, entriesAround, lineStart, lineStop } from './draft.ts';
import { newEntries } from './new-entries.ts';
import type { Proposal } from './proposal.ts';
import { hasWords, wordsIn } from './query.ts';
import { sectionProposals } from './titles.ts';

/** A line on which nothing stands but a word that is begun. */
export interface BareLine {
  readonly span: Span;
  readonly typed: string;
}

/** The line of an offset, if nothing but the beginning of a word stands on it, and no paragraph goes on there. */
export function bareLineAt(text: string, offset: number): BareLine | undefined {
  const start = lineStart(text, offset);
  const before = text.slice(start, offset);
  if (!/^ {0,3}[\p{L}’'-]*$/u.test(before) || text.slice(offset, lineStop(text, offset)).trim() !== '')
    return undefined;
  const above = start === 0 ? '' : text.slice(lineStart(text, start - 1), start - 1).trim();
  if (above !== '' && !/^(?:#|`{3}|~{3}|<!--)/.test(above)) return undefined;
  const typed = before.trimStart();
  return { span: span(offset - typed.length, offset), typed };
}

/** What may begin on a bare line: the sections that its action lacks, and entries of their own. */
export function lineProposals(
  workspace: Workspace,
  draft: Draft,
  dialect: Dialect,
  offset: number,
  typed: string,
): readonly Proposal[] {
  const path = entriesAround(draft, offset);
  const depth = path.at(-1)?.depth ?? 0;
  const levels = draft.kind === 'rule' ? [depth + 1, 3] : [depth + 1];
  const sections = [...new Set(levels)].flatMap(level => sectionProposals(draft.kind, dialect, path, level));
  const words = wordsIn(typed);
  return [...newEntries(workspace, draft, offset), ...sections].filter(
    ({ label, sought = label }) => words.length === 0 || hasWords({ title: sought }, words),
  );
}
