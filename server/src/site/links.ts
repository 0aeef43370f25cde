import { folderOf, type Workspace } from '../core/index/workspace.ts';
import type { SourceFile } from '../core/model/source.ts';
import { anchorsIn } from '../core/parse/anchors.ts';
import { decoded } from '../core/parse/links.ts';
import { pathFrom } from '../core/text/paths.ts';
import { changed, type Token } from '../reading/tokens.ts';
import type { Addresses } from './addresses.ts';

/** An address outside of the site, which stands as it is written. */
const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/**
 * Tokens of a file whose links to other files, and to titles of its own, lead to the pages on which these are told. What the site
 * does not hold is no link: its text alone is shown.
 */
export function withPages(
  tokens: readonly Token[],
  file: SourceFile,
  workspace: Workspace,
  addresses: Addresses,
): readonly Token[] {
  const pageOf = (href: string): string | null => pageOfLink(href, file, workspace, addresses);
  return tokens.map(token => {
    const { children } = token;
    return children?.some(({ type }) => type === 'link_open')
      ? changed(token, { children: linked(children, pageOf) })
      : token;
  });
}

/** Links do not hold each other: what ends next is what began last. */
function linked(children: readonly Token[], pageOf: (href: string) => string | null): readonly Token[] {
  let isKept = true;
  return children.flatMap((token, at) => {
    if (token.type === 'text' && mayBePicture(children[at + 1])) return [withoutSign(token)];
    if (token.type === 'link_close') return isKept ? [token] : [];
    if (token.type !== 'link_open') return [token];
    const page = pageOf(hrefOf(token));
    isKept = page !== null;
    return page === null ? [] : [changed(token, { attrs: [['href', page], ...otherAttrs(token)] })];
  });
}

/** True for a link that a text writes with brackets: behind a `!` it is a picture, of which a site shows none (`markdown`). */
function mayBePicture(token: Token | undefined): boolean {
  return token?.type === 'link_open' && token.info !== 'auto';
}

function withoutSign(token: Token): Token {
  return token.content.endsWith('!') ? changed(token, { content: token.content.slice(0, -1) }) : token;
}

function hrefOf({ attrs }: Token): string {
  return String(attrs?.find(([name]) => name === 'href')?.[1] ?? '');
}

function otherAttrs({ attrs }: Token): readonly (readonly [string, string | number])[] {
  return (attrs ?? []).filter(([name]) => name !== 'href');
}

function pageOfLink(href: string, file: SourceFile, workspace: Workspace, { toPlace }: Addresses): string | null {
  if (ELSEWHERE.test(href)) return href;
  const [, written = '', anchor = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(href) ?? [];
  // From which root is not known.
  if (written.startsWith('/')) return null;
  const path = written === '' ? file.path : pathFrom(folderOf(file.path), decoded(written));
  const target = path === undefined ? undefined : workspace.files.get(path);
  if (target === undefined) return null;
  const start = anchorsIn(target).get(decoded(anchor)) ?? target.entries[0]?.span.start ?? 0;
  return toPlace({ file: target.path, span: { start, end: start } });
}
