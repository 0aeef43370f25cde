import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../kit/cli.ts';

const MEASURE = '# Planter\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n';

describe('the command site', () => {
  let folder: string;
  let into: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'referentiel-site-'));
    into = join(folder, 'pages');
    mkdirSync(join(folder, 'textes'));
    writeFileSync(join(folder, 'textes/1.1.1.md'), MEASURE);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const write = (...more: readonly string[]) => runCli(['site', join(folder, 'textes'), '--into', into, ...more]);
  const contents = () => new Map(readdirSync(into).map(name => [name, readFileSync(join(into, name), 'utf8')]));

  it('writes all that the pages need, the same bytes each time', async () => {
    const { code, out, err } = await write();
    assert.equal(code, 0, err);
    assert.match(out, /pages has been written: 5 pages, \d\.\d+ MB\./);
    const first = contents();
    for (const name of [
      'index.html',
      'textes_1.1.1.html',
      'search.html',
      'search-data.js',
      'site.js',
      'site.css',
      'ThirdPartyNotices.txt',
    ]) {
      assert(first.has(name), name);
    }
    assert.deepEqual(first.get('site-files.txt')?.trim().split('\n'), [...first.keys()].sort());
    assert.equal((await write()).code, 0);
    assert.deepEqual(contents(), first);
  });

  it('takes away what an earlier site had, and nothing else', async () => {
    await write();
    writeFileSync(join(into, 'CNAME'), 'exemple.fr\n');
    rmSync(join(folder, 'textes/1.1.1.md'));
    writeFileSync(join(folder, 'textes/1.1.2.md'), MEASURE.replace('1.1.1', '1.1.2'));
    const { code, err } = await write();
    assert.equal(code, 0, err);
    const names = readdirSync(into);
    assert(!names.includes('textes_1.1.1.html'));
    assert(names.includes('textes_1.1.2.html'));
    assert.equal(readFileSync(join(into, 'CNAME'), 'utf8'), 'exemple.fr\n');
  });

  it('refuses a folder that holds something else, and leaves it as it is', async () => {
    mkdirSync(into);
    writeFileSync(join(into, 'index.html'), 'Bonjour');
    const { code, err } = await write();
    assert.equal(code, 2);
    assert.match(err, /is not empty, and holds no earlier site\. Nothing was written\./);
    assert.deepEqual([...contents()], [['index.html', 'Bonjour']]);
  });

  it('says that there is no référentiel in the folder, which may have been named by mistake', async () => {
    rmSync(join(folder, 'textes/1.1.1.md'));
    const { code, out } = await write();
    assert.equal(code, 0);
    assert.match(out, /\nThere is no référentiel here\.\n$/);
  });

  it('refuses a file, a missing --into and an unknown language', async () => {
    writeFileSync(into, '');
    assert.match((await write()).err, /is a file: give a folder/);
    assert.match((await runCli(['site', folder])).err, /Say where to write: --into OUT/);
    assert.match((await write('--language', 'de')).err, /--language takes one of: fr, en/);
  });

  it('speaks the language that it is asked for', async () => {
    await write('--language', 'fr');
    const measure = contents().get('textes_1.1.1.html') ?? '';
    assert.match(measure, /<html lang="fr">/);
    assert.match(measure, /Aller au texte/);
  });

  it('removes nothing outside of its folder, whatever the list of an earlier site names', async () => {
    await write();
    writeFileSync(join(into, 'site-files.txt'), '../textes/1.1.1.md\n..\n../textes\nsite-files.txt\n');
    assert.equal((await write()).code, 0);
    assert.equal(readFileSync(join(folder, 'textes/1.1.1.md'), 'utf8'), MEASURE);
  });
});
