import { emptyWorkspace, type Workspace } from '../../core/index/workspace.ts';
import { memory } from '../../core/memory/memory.ts';
import type { Problem } from '../../core/model/problem.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import { type JudgedText, publishedOf } from './judged-text.ts';
import type { Published } from './publisher.ts';

/** What the client was told of texts that stand beside the workspace: configurations, approvals, scenarios. */
export interface ToldTexts {
  /** Of the texts that there are now, what the client does not know yet; emptied lists too, also of those that are gone. */
  readonly news: (texts: readonly JudgedText[], workspace?: Workspace) => readonly Published[];
  /** The same of one of them; undefined where the client knows it. */
  readonly newsOf: (text: JudgedText, workspace: Workspace) => Published | undefined;
  /** The emptied lists of those that are gone: of all but these. */
  readonly gone: (there: ReadonlySet<string>) => readonly Published[];
}

export function createToldTexts(pageOf: RulePageOf): ToldTexts {
  const sent = new Map<string, Published>();
  // There may be hundreds of scenarios, of which an edit changes none: what is wrong in them is put into words once.
  const said = memory<readonly Problem[], Published>();
  const listOf = (text: JudgedText, workspace: Workspace): Published => {
    const shown = text.problems.flatMap(({ related = [] }) => related.map(({ file }) => workspace.files.get(file)));
    const { uri, version, lines } = text;
    return said(text.problems, [uri, version, lines, ...shown], () => publishedOf(text, pageOf, workspace));
  };
  const tell = (published: Published): Published | undefined => {
    const { uri } = published;
    const before = sent.get(uri) ?? nothingAt(uri);
    if (before === published || JSON.stringify(before) === JSON.stringify(published)) return undefined;
    const isOver = published.diagnostics.length === 0 && published.version === undefined;
    if (isOver) sent.delete(uri);
    else sent.set(uri, published);
    return published;
  };
  const newsOf = (text: JudgedText, workspace: Workspace): Published | undefined => {
    const isWorthSaying = text.problems.length > 0 || text.version !== undefined;
    return tell(isWorthSaying ? listOf(text, workspace) : nothingAt(text.uri));
  };
  const gone = (there: ReadonlySet<string>): readonly Published[] =>
    [...sent.keys()].flatMap(uri => (there.has(uri) ? [] : (tell(nothingAt(uri)) ?? [])));
  return {
    news: (texts, workspace = emptyWorkspace()) => [
      ...gone(new Set(texts.map(({ uri }) => uri))),
      ...texts.flatMap(text => newsOf(text, workspace) ?? []),
    ],
    newsOf,
    gone,
  };
}

function nothingAt(uri: string): Published {
  return { uri, diagnostics: [] };
}
