/** The rows of the view of citations. Pure. */
import {
  CITATION_GROUPS,
  type CitationGroup,
  type CitationsAnswer,
  type CitedEntry,
  type CitingSentence,
} from '../../../server/src/protocol/citations.ts';

/** A group, those who cite or are cited in it, or the sentences that do. The key is unique, and the same from one answer to the next. */
export type CitationNode =
  | {
      readonly is: 'group';
      readonly key: string;
      readonly group: CitationGroup;
      readonly children: readonly CitationNode[];
    }
  | {
      readonly is: 'entry';
      readonly key: string;
      readonly entry: CitedEntry;
      readonly children: readonly CitationNode[];
    }
  | { readonly is: 'sentence'; readonly key: string; readonly sentence: CitingSentence };

/** The groups in which there is something. */
export function citationNodes(answer: CitationsAnswer): readonly CitationNode[] {
  return CITATION_GROUPS.flatMap((group): readonly CitationNode[] => {
    const children = answer[group].map((entry, at) => entryNode(`${group}/${at}/${entry.id}`, entry));
    return children.length === 0 ? [] : [{ is: 'group', key: group, group, children }];
  });
}

function entryNode(key: string, entry: CitedEntry): CitationNode {
  const children = entry.sentences.map(
    (sentence, at): CitationNode => ({ is: 'sentence', key: `${key}/${at}`, sentence }),
  );
  return { is: 'entry', key, entry, children };
}
