/** The preview of VS Code, extended by what the server knows of a document. Pure. */
import type { PreviewAnswer } from '../../../server/src/protocol/preview.ts';
import { withCitations } from './citations.ts';
import { anchorHtml, blockHtml, formulaHtml } from './html.ts';
import { changed, type MarkdownIt, type Token } from './markdown-it.ts';

/** What is known of the document that is shown; undefined for any other one, and while nothing is known. */
export type KnownOf = (env: unknown) => PreviewAnswer | undefined;

/** Extends a renderer of Markdown. What it is given is kept by the preview, and stays as it is. */
export function extended(markdown: MarkdownIt, knownOf: KnownOf): MarkdownIt {
  const { renderer } = markdown;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => {
    const known = knownOf(env);
    return render(known ? shown(tokens, known) : tokens, options, env);
  };
  return markdown;
}

/** The tokens of a document as they are shown to a reader. */
export function shown(tokens: readonly Token[], known: PreviewAnswer): readonly Token[] {
  const blocks = new Map(known.blocks.map(block => [block.line, block]));
  const titles = new Map(known.blocks.map(block => [block.titleLine, block]));
  const formulas = new Map(known.formulas.map(formula => [formula.line, formula]));
  let lines: Token['map'] = null;
  return tokens.flatMap(token => {
    lines = token.map ?? lines;
    const [first, end] = lines ?? [0, 0];
    if (token.type === 'heading_open') {
      const titled = titles.get(first);
      return titled ? [html(token, anchorHtml(titled)), token] : [token];
    }
    if (token.type === 'fence') {
      const block = blocks.get(first);
      if (block) return [html(token, blockHtml(block))];
      const formula = formulas.get(first);
      // While the text is being typed, what is known of it may be that of a moment ago.
      const isSame = formula?.parts.map(({ text }) => text).join('') === token.content;
      return [formula && isSame ? html(token, formulaHtml(formula, known.formulaLabel)) : token];
    }
    if (token.type !== 'inline' || token.children === null) return [token];
    const cited = known.citations.filter(({ line }) => first <= line && line < end);
    return [cited.length === 0 ? token : changed(token, { children: withCitations(token.children, cited) })];
  });
}

function html(token: Token, content: string): Token {
  return changed(token, { type: 'html_block', tag: '', content, children: null, attrs: null });
}
