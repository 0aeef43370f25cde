import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

interface Told {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe('the command serve', () => {
  let folder: string;
  let server: ChildProcess;
  let port: number;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'referentiel-serve-'));
    writeFileSync(join(folder, '1.1.1.md'), measure('Planter'));
    server = spawn(process.execPath, [CLI, 'serve', folder, '--port', '0', '--language', 'en'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { stdout } = server;
    assert(stdout);
    const [line] = await once(createInterface(stdout), 'line');
    port = Number(/http:\/\/127\.0\.0\.1:(\d+)\//.exec(String(line))?.[1]);
  });
  after(async () => {
    if (server.exitCode === null) {
      server.kill('SIGKILL');
      await once(server, 'exit');
    }
    rmSync(folder, { recursive: true, force: true });
  });

  function measure(title: string): string {
    return `# ${title}\n\`\`\`yaml\nidentifiant: 1.1.1\npoints: 10\n\`\`\`\n`;
  }

  function ask(path: string, options: { readonly method?: string; readonly host?: string } = {}): Promise<Told> {
    const { method = 'GET', host = `127.0.0.1:${port}` } = options;
    return new Promise((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path, method, headers: { host } }, response => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          body += part;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      });
      asking.on('error', reject).end();
    });
  }

  it('shows the pages and what they need', async () => {
    const home = await ask('/');
    assert.equal(home.status, 200);
    assert.equal(home.headers['content-type'], 'text/html; charset=utf-8');
    const page = /href="([^"]*1\.1\.1\.html)"/.exec(home.body)?.[1];
    assert.match((await ask(`/${page}`)).body, /Planter/);
    for (const name of [
      '/site.css',
      '/site.js',
      '/ThirdPartyNotices.txt',
      '/search-data.js',
      '/search.html?q=planter',
    ]) {
      assert.equal((await ask(name)).status, 200, name);
    }
  });

  it('shows what has changed since the last page', async () => {
    writeFileSync(join(folder, '1.1.1.md'), measure('Arroser'));
    assert.match((await ask('/')).body, /Arroser/);
  });

  it('knows nothing but its pages', async () => {
    const paths = [
      '/../package.json',
      '/%2e%2e/1.1.1.md',
      '/..%2f..%2fetc/passwd',
      '/1.1.1.md',
      '/%',
      '//etc/passwd',
      '/%00',
    ];
    for (const path of paths) assert.equal((await ask(path)).status, 404, path);
  });

  it('leads from a page that is not there to the first one, in a page that is one', async () => {
    const { body, headers } = await ask('/ancienne/page.html');
    assert.match(String(headers['content-type']), /^text\/html/);
    assert.match(body, /<html lang="\w\w">.*<title>.+<\/title>.*<main><h1>.*<a href="\/">/s);
  });

  it('answers this computer alone, whatever name it is called by elsewhere', async () => {
    assert.equal((await ask('/', { host: `localhost:${port}` })).status, 200);
    for (const host of ['example.org', `127.0.0.1.example.org:${port}`, 'localhost.example.org']) {
      const { status, body } = await ask('/', { host });
      assert.notEqual(status, 200, host);
      assert(!body.includes('Arroser'));
    }
  });

  it('changes nothing', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const { status, headers } = await ask('/', { method });
      assert.deepEqual([status, headers['allow']], [405, 'GET, HEAD'], method);
    }
    const head = await ask('/', { method: 'HEAD' });
    assert.deepEqual([head.status, head.body], [200, '']);
    assert(Number(head.headers['content-length']) > 0);
  });

  it('sends pages packed to those who take them so', async () => {
    const packed = await fetch(`http://127.0.0.1:${port}/`);
    assert.equal(packed.headers.get('content-encoding'), 'gzip');
    assert.match(await packed.text(), /Arroser/);
  });

  it('is no part of the pages of others, and nothing of it is kept', async () => {
    const { headers } = await ask('/');
    assert.equal(headers['cache-control'], 'no-cache');
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
    assert.equal(headers['access-control-allow-origin'], undefined);
  });

  it('says that a port is taken', async () => {
    const second = spawn(process.execPath, [CLI, 'serve', folder, '--port', String(port)], {
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    second.stderr.setEncoding('utf8').on('data', (part: string) => {
      err += part;
    });
    const [code] = await once(second, 'close');
    assert.equal(code, 2);
    assert.match(err, new RegExp(`^Port ${port} is taken`));
  });

  // The last one: nobody is answered any more.
  it('ends in good order where it is interrupted', async () => {
    const ended = once(server, 'exit');
    server.kill('SIGINT');
    assert.deepEqual(await ended, [0, null]);
  });
});
