import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { liveSite } from '../../server/src/cli/site/live-site.ts';
import { INDEX_PAGE } from '../../server/src/site/addresses.ts';

describe('the site of a folder as it is when somebody asks', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'referentiel-live-'));
    mkdirSync(join(root, 'mesures'));
    writeFileSync(join(root, 'mesures/1.1.1.md'), '# Planter\n```yaml\nidentifiant: 1.1.1\npoints: 10\n```\n');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is the same as long as nothing is another', async () => {
    const siteNow = liveSite(root);
    assert.equal(await siteNow(), await siteNow());
  });

  it('follows a configuration below its root', async () => {
    const siteNow = liveSite(root);
    assert.match(String((await siteNow()).fileOf(INDEX_PAGE)), /mesures/);
    writeFileSync(join(root, 'mesures/referentiel.json'), '{ "referentials": { ".": { "name": "essai" } } }');
    assert.match(String((await siteNow()).fileOf(INDEX_PAGE)), /essai/);
  });
});
