import { siteOf } from '../../server/src/site/site.ts';
import { openFixture } from './workspace.ts';

/** The pages of a fixture, by their names. */
export function sitePages(fixture: string): ReadonlyMap<string, string> {
  const { names, fileOf } = siteOf(openFixture(fixture).workspace, '');
  return new Map(names.map(name => [name, fileOf(name) ?? '']));
}

/** A page without the signs of HTML: its text, a space for each element that begins or ends. */
export function textOfPage(html: string): string {
  const body = html.slice(html.indexOf('<main'));
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}
