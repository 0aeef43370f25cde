/** What a reader is shown of a file of ours: its Markdown, with words in the place of its metadata and links in that of its ids. */
import type { PreviewAnswer, PreviewBlock, PreviewCitation, PreviewFormula } from '../protocol/preview.ts';
import { withCitations } from './citations.ts';
import { asHtml, changed, type Token } from './tokens.ts';

/** How what is not Markdown looks: pieces of HTML in which whatever files say is escaped. */
export interface Look {
  /** What stands in the place of the beginning of a title, and of which entry with a block it is that. */
  readonly title: (heading: Token, titled: PreviewBlock | undefined) => readonly Token[];
  readonly block: (block: PreviewBlock) => string;
  readonly formula: (formula: PreviewFormula, label: PreviewAnswer['formulaLabel']) => string;
  readonly citation: (cited: PreviewCitation) => string;
}

/** The tokens of a document as they are shown to a reader. */
export function shown(tokens: readonly Token[], known: PreviewAnswer, look: Look): readonly Token[] {
  const blocks = new Map(known.blocks.map(block => [block.line, block]));
  const titles = new Map(known.blocks.map(block => [block.titleLine, block]));
  const formulas = new Map(known.formulas.map(formula => [formula.line, formula]));
  let lines: Token['map'] = null;
  return tokens.flatMap(token => {
    lines = token.map ?? lines;
    const [first, end] = lines ?? [0, 0];
    if (token.type === 'heading_open') return look.title(token, titles.get(first));
    if (token.type === 'fence') {
      const block = blocks.get(first);
      if (block) return [asHtml(token, look.block(block))];
      const formula = formulas.get(first);
      // While the text is being typed, what is known of it may be that of a moment ago.
      const isSame = formula?.parts.map(({ text }) => text).join('') === token.content;
      return [formula && isSame ? asHtml(token, look.formula(formula, known.formulaLabel)) : token];
    }
    if (token.type !== 'inline' || token.children === null) return [token];
    const cited = known.citations.filter(({ line }) => first <= line && line < end);
    const children = cited.length === 0 ? token.children : withCitations(token.children, cited, look.citation);
    return [cited.length === 0 ? token : changed(token, { children })];
  });
}
