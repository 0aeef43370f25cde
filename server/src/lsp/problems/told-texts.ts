import { emptyWorkspace, type Workspace } from '../../core/index/workspace.ts';
import type { RulePageOf } from '../proto/rule-pages.ts';
import { type JudgedText, publishedOf } from './judged-text.ts';
import type { Published } from './publisher.ts';

/** What the client was told of texts that stand beside the workspace: configurations, approvals. */
export interface ToldTexts {
  /** Of the texts that there are now, what the client does not know yet; emptied lists too, also of those that are gone. */
  readonly news: (texts: readonly JudgedText[], workspace?: Workspace) => readonly Published[];
}

export function createToldTexts(pageOf: RulePageOf): ToldTexts {
  const sent = new Map<string, string>();
  return {
    news(texts, workspace = emptyWorkspace()) {
      const lists = new Map([...sent.keys()].map(uri => [uri, { uri, diagnostics: [] } as Published]));
      for (const text of texts) {
        const isWorthSaying = text.problems.length > 0 || text.version !== undefined;
        if (isWorthSaying) lists.set(text.uri, publishedOf(text, pageOf, workspace));
      }
      const news = [...lists.values()].filter(published => sent.get(published.uri) !== JSON.stringify(published));
      for (const published of news) {
        const isOver = published.diagnostics.length === 0 && published.version === undefined;
        if (isOver) sent.delete(published.uri);
        else sent.set(published.uri, JSON.stringify(published));
      }
      return news;
    },
  };
}
