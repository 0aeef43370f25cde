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
  const isKnown = (published: Published): boolean => {
    const before = sent.get(published.uri);
    return before === published || JSON.stringify(before) === JSON.stringify(published);
  };
  return {
    news(texts, workspace = emptyWorkspace()) {
      const lists = new Map([...sent.keys()].map(uri => [uri, { uri, diagnostics: [] } as Published]));
      for (const text of texts) {
        const isWorthSaying = text.problems.length > 0 || text.version !== undefined;
        if (isWorthSaying) lists.set(text.uri, listOf(text, workspace));
      }
      const news = [...lists.values()].filter(published => !isKnown(published));
      for (const published of news) {
        const isOver = published.diagnostics.length === 0 && published.version === undefined;
        if (isOver) sent.delete(published.uri);
        else sent.set(published.uri, published);
      }
      return news;
    },
  };
}
