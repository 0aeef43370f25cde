import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { FileChangeType } from 'vscode-languageserver/node';
import { runCli } from '../kit/cli.ts';
import { inFolder, measure } from '../kit/disk.ts';
import { withServer } from '../kit/lsp.ts';
import { problemLines, untilProblems } from '../kit/lsp-lines.ts';
import { hoverText, treeLines } from '../kit/lsp-requests.ts';
import { built, spawned, spawnedIn, spawnedWithOpenFiles } from '../kit/lsp-transport.ts';

const PROGRAMS: readonly (readonly string[])[] = [
  ['server.js', '--stdio'],
  ['cli.js', 'lsp', '--stdio'],
];
const FILES = { '1.1.1.md': measure('1.1.1', 'Voir la 1.1.2.'), '1.1.2.md': measure('1.1.2', '', [40, 50]) };
const SUM = '1.1.2.md:1:3-1:9 points-sum';

for (const program of PROGRAMS) {
  describe(`the language server as a process: ${program.join(' ')}`, () => {
    it('answers, publishes, follows edits and the disk, and ends with code 0', () =>
      inFolder(FILES, folder =>
        withServer({ folders: [folder.uri()], transport: () => spawned(...program) }, async client => {
          await client.settle();
          assert.deepEqual(problemLines(client, folder), [SUM]);
          assert.match(await hoverText(client, folder.uri('1.1.2.md'), [9, 6]), /40 pts/);
          client.open(folder.uri('1.1.1.md'), FILES['1.1.1.md']);
          client.change(folder.uri('1.1.1.md'), measure('1.1.1', 'Voir la 1.1.3.'));
          await client.settle();
          assert.deepEqual(problemLines(client, folder), ['1.1.1.md:5:9-5:14 reference-unknown', SUM]);
          await folder.write('1.1.2.md', measure('1.1.3', '', [50, 50]));
          client.watched(FileChangeType.Changed, folder.uri('1.1.2.md'));
          await untilProblems(client, folder, []);
          assert.deepEqual((await treeLines(client)).slice(1, 3), ['  1.1.1 Mesure', '  1.1.3 Mesure']);
        }),
      ));

    it('speaks the language of the environment to a client that names none', () =>
      inFolder(FILES, folder => {
        const transport = () => spawnedIn({ LC_ALL: '', LC_MESSAGES: '', LANG: 'fr_FR.UTF-8' }, ...program);
        return withServer({ folders: [folder.uri()], transport, locale: '' }, async client => {
          assert.match(await hoverText(client, folder.uri('1.1.2.md'), [9, 6]), /du référentiel/);
        });
      }));

    it('passes over what is no message, and answers the next one', async () => {
      const [script = '', ...args] = program;
      const patience = AbortSignal.timeout(30_000);
      const options = { stdio: ['pipe', 'pipe', 'pipe'] as ['pipe', 'pipe', 'pipe'], signal: patience };
      const child = spawn(process.execPath, [built(script), ...args], options);
      const initialize = { processId: null, rootUri: null, capabilities: {} };
      const message = JSON.stringify({ jsonrpc: '2.0', id: 7, method: 'initialize', params: initialize });
      child.stdin.write(`Length: 2\r\n\r\n{}Content-Length: ${message.length}\r\n\r\n${message}`);
      let answered = '';
      child.stdout.setEncoding('utf8').on('data', text => {
        answered += text;
        if (answered.includes('"id":7,"result"')) child.stdin.end();
      });
      const [code] = await once(child, 'exit');
      assert.deepEqual([answered.includes('"id":7,"result"'), code], [true, 1]);
    });

    it('ends when its client is gone without a word', async () => {
      const [script = '', ...args] = program;
      const child = spawn(process.execPath, [built(script), ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
      const said: string[] = [];
      child.stderr.setEncoding('utf8').on('data', text => said.push(text));
      child.stdin.end();
      const [code] = await once(child, 'exit');
      assert.equal(code, 1, 'without « shutdown », the protocol has it end with 1');
      assert.deepEqual(said, []);
    });
  });
}

describe('a language server that is told where its client waits', () => {
  it('serves it there, and ends when it is gone', async () => {
    const waiting = createServer().listen(0, '127.0.0.1');
    await once(waiting, 'listening');
    const child = spawn(process.execPath, [built('cli.js'), 'lsp', `--socket=${portOf(waiting)}`], {
      stdio: 'inherit',
    });
    const [client]: readonly Socket[] = await once(waiting, 'connection');
    assert(client);
    const initialize = { processId: null, rootUri: null, capabilities: {} };
    const message = JSON.stringify({ jsonrpc: '2.0', id: 7, method: 'initialize', params: initialize });
    client.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    let answered = '';
    client.setEncoding('utf8').on('data', text => {
      answered += text;
      if (answered.includes('"id":7,"result"')) client.end();
    });
    const [code] = await once(child, 'exit');
    waiting.close();
    assert.deepEqual([answered.includes('"id":7,"result"'), code], [true, 1]);
  });

  it('says that nobody waits there', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const port = portOf(gone);
    gone.close();
    await once(gone, 'close');
    assert.deepEqual(await runCli(['lsp', '--socket', String(port)]), {
      code: 2,
      out: '',
      err: `The client cannot be reached at 127.0.0.1:${port}: nothing answers there.\n`,
    });
  });
});

function portOf(server: Server): number {
  const address = server.address();
  assert(address !== null && typeof address === 'object');
  return address.port;
}

// Windows knows no such limit.
if (process.platform !== 'win32') {
  describe('a language server that may have few files open', () => {
    it('loses none of those that change at once', () => {
      const ids = Array.from({ length: 600 }, (_, at) => `1.1.${at + 1}`);
      const files = Object.fromEntries(ids.map(id => [`${id}.md`, measure(id)]));
      return inFolder(files, folder =>
        withServer(
          { folders: [folder.uri()], transport: () => spawnedWithOpenFiles(64, 'server.js', '--stdio') },
          async client => {
            client.watched(FileChangeType.Changed, ...ids.map(id => folder.uri(`${id}.md`)));
            await folder.write('1.2.1.md', measure('1.2.1', 'Voir la 1.2.9.'));
            client.watched(FileChangeType.Created, folder.uri('1.2.1.md'));
            await untilProblems(client, folder, ['1.2.1.md:5:9-5:14 reference-unknown']);
            assert.equal((await treeLines(client)).filter(line => /1\.1\.\d+ Mesure/.test(line)).length, ids.length);
          },
        ),
      );
    });
  });
}
