/** The pieces of HTML that the preview of a measure is made of. Pure; whatever files say is escaped. */
import type {
  PreviewAnswer,
  PreviewBlock,
  PreviewCitation,
  PreviewFormula,
  PreviewName,
  PreviewRow,
} from '../../../server/src/protocol/preview.ts';

/** What stands in the place of a block of metadata. */
export function blockHtml({ line, facts, rows }: PreviewBlock): string {
  const told = facts.map(({ kind, text }) => `<span class="${PREFIX}${kind}">${escaped(text)}</span>`).join('');
  const list = rows.length === 0 ? '' : `<dl>${rows.map(rowHtml).join('')}</dl>`;
  return `<div class="${PREFIX}block code-line" data-line="${line}" dir="auto"><p>${told}</p>${list}</div>\n`;
}

/** Where links to a line lead; it shows nothing. */
export function anchorHtml({ titleLine }: PreviewBlock): string {
  return `<div class="code-line" id="L${titleLine + 1}" data-line="${titleLine}"></div>\n`;
}

/** A formula, set apart from the text. */
export function formulaHtml({ line, parts }: PreviewFormula, label: PreviewAnswer['formulaLabel']): string {
  const code = parts.map(part => `<span class="${PREFIX}word-${part.type}">${linked(part, escaped(part.text))}</span>`);
  const figure = `<figure class="${PREFIX}formula code-line" data-line="${line}" dir="auto">`;
  const text = `<pre><code>${code.join('').replace(/\n$/, '')}</code></pre>`;
  return `${figure}<figcaption>${escaped(label)}</figcaption>${text}</figure>\n`;
}

/** A citation, with what is to be shown beside it. */
export function citationHtml({ beside, ...cited }: PreviewCitation): string {
  return linked(cited, `${escaped(cited.text)}${beside === '' ? '' : ` ${titleHtml(beside)}`}`);
}

/** Text as HTML that shows it letter by letter. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`);
}

const PREFIX = 'referentiel-';

function rowHtml({ label, items }: PreviewRow): string {
  const names = items.map(
    item => `<li>${linked(item, `${escaped(item.text)}${item.title ? ` ${titleHtml(item.title)}` : ''}`)}</li>`,
  );
  return `<dt>${escaped(label)}</dt><dd><ul>${names.join('')}</ul></dd>`;
}

function titleHtml(title: string): string {
  return `<span class="${PREFIX}title">${escaped(title)}</span>`;
}

/** A link around some HTML, where there is a place to go to. */
function linked({ href, title, more }: PreviewName, html: string): string {
  const tip = [title ?? '', more].filter(part => part !== '').join(' · ');
  const told = tip === '' ? '' : ` title="${escaped(tip)}"`;
  if (href === null) return told === '' ? html : `<span${told}>${html}</span>`;
  const place = escaped(href);
  return `<a class="${PREFIX}link" href="${place}" data-href="${place}"${told}>${html}</a>`;
}
