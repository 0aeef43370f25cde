import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { language, say } from '../../../../l10n/say.ts';
import { Unreadable } from '../../files/load.ts';
import { INDEX_PAGE } from '../../site/addresses.ts';
import type { Site } from '../../site/site.ts';
import { element } from '../../words/html.ts';
import { SHARED_FILES, sharedFile } from './shared-files.ts';

/** What somebody is answered. */
interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['.html', 'text/html; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
];

/** Nothing is kept, for the next page may be of other texts; nothing is taken for what it is not, or shown in pages of others. */
const HEADERS = {
  'Cache-Control': 'no-cache',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': `frame-ancestors 'none'`,
} as const;

/** Answers a request for a file of a site. Only names of its files are known: a path leads nowhere else. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  site: () => Promise<Site>,
): Promise<void> {
  const { status, type, body, headers } = await answerTo(request, site);
  const isPacked = /(?:^|[\s,])gzip(?:$|[\s,])/.test(String(request.headers['accept-encoding'] ?? ''));
  const sent = isPacked ? gzipSync(body, { level: 6 }) : body;
  response.writeHead(status, {
    ...HEADERS,
    ...headers,
    ...(isPacked ? { 'Content-Encoding': 'gzip' } : {}),
    Vary: 'Accept-Encoding',
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(sent),
  });
  response.end(request.method === 'HEAD' ? undefined : sent);
}

async function answerTo(
  { method = '', url = '', headers }: IncomingMessage,
  site: () => Promise<Site>,
): Promise<Answer> {
  // Another name for this computer may be somebody else's, whose page would read what is answered.
  if (!isLoopback(headers.host)) return text(403, say('Only this computer is answered.'));
  if (method !== 'GET' && method !== 'HEAD') {
    return { ...text(405, say('Nothing can be changed here.')), headers: { Allow: 'GET, HEAD' } };
  }
  const name = nameIn(url);
  const shared = SHARED_FILES.find(one => one === name);
  const body = shared ? sharedFile(shared) : await contentOf(name, site);
  if (typeof body === 'object' && 'refused' in body) return text(503, body.refused);
  const type = TYPES.find(([ending]) => name.endsWith(ending))?.[1];
  return body === undefined || type === undefined ? nothingHere() : { status: 200, type, body };
}

async function contentOf(
  name: string,
  site: () => Promise<Site>,
): Promise<string | undefined | { readonly refused: string }> {
  try {
    return (await site()).fileOf(name);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { refused: say('{path} cannot be read.', { path: error.path }) };
  }
}

/** The file that an address names; empty for none. */
function nameIn(url: string): string {
  const path = url.replace(/[?#].*$/s, '');
  try {
    return path === '/' ? INDEX_PAGE : decodeURIComponent(path.slice(1));
  } catch {
    return '';
  }
}

function isLoopback(host: string | undefined): boolean {
  return host !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i.test(host);
}

function text(status: number, told: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', body: `${told}\n` };
}

/** For those who followed an old link: a page that stands for itself, wherever it is asked for. */
function nothingHere(): Answer {
  const told = say('There is no such page here.');
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('title', {}, told),
  );
  const back = element('p', {}, element('a', { href: '/' }, say('To the first page')));
  const page = element(
    'html',
    { lang: language() },
    head,
    element('body', {}, element('main', {}, element('h1', {}, told), back)),
  );
  return { status: 404, type: 'text/html; charset=utf-8', body: `<!doctype html>\n${page.html}\n` };
}
