/** The preview of VS Code, extended by what the server knows of a document. Pure. */
import type { PreviewAnswer } from '../../../server/src/protocol/preview.ts';
import { type Look, shown } from '../../../server/src/reading/shown.ts';
import { asHtml, type Token } from '../../../server/src/reading/tokens.ts';
import { anchorHtml, blockHtml, citationHtml, formulaHtml } from './html.ts';

/** What is known of the document that is shown; undefined for any other one, and while nothing is known. */
export type KnownOf = (env: unknown) => PreviewAnswer | undefined;

/** What the preview of VS Code hands to those who extend it, as far as it is used here: the names are those of markdown-it. */
export interface MarkdownIt {
  readonly renderer: {
    render: (tokens: readonly Token[], options: unknown, env: unknown) => string;
  };
}

/** Extends a renderer of Markdown. What it is given is kept by the preview, and stays as it is. */
export function extended(markdown: MarkdownIt, knownOf: KnownOf): MarkdownIt {
  const { renderer } = markdown;
  const render = renderer.render.bind(renderer);
  renderer.render = (tokens, options, env) => {
    const known = knownOf(env);
    return render(known ? shown(tokens, known, LOOK) : tokens, options, env);
  };
  return markdown;
}

const LOOK: Look = {
  title: (heading, titled) => (titled ? [asHtml(heading, anchorHtml(titled)), heading] : [heading]),
  block: blockHtml,
  formula: formulaHtml,
  citation: citationHtml,
};
