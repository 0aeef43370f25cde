import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli } from '../kit/cli.ts';
import { inFolder } from '../kit/disk.ts';
import { FIRST_LOAD_BUDGET, heaviest, SITE_BUDGET, type SiteWeight, weightOfSite } from '../kit/site-weight.ts';

const folder = process.env['ORACLE_DIR'] ?? '';

describe('the site of a published référentiel', () => {
  let weight: SiteWeight;
  before(async () =>
    inFolder({}, async ({ path }) => {
      await runCli(['site', join(folder, 'corpus/cae-2023'), '--into', join(path, 'site'), '--language', 'fr']);
      const names = readdirSync(join(path, 'site'));
      weight = weightOfSite(new Map(names.map(name => [name, readFileSync(join(path, 'site', name))])));
    }),
  );

  it('loads less than its budget with each page, the simulation too', () => {
    const { name, bytes } = heaviest(weight);
    assert(bytes < SITE_BUDGET, `${name}: ${bytes} bytes`);
  });

  it('loads less than its budget with each page, packed as servers send it', () => {
    for (const { name, packed } of weight.pages) assert(packed < FIRST_LOAD_BUDGET, `${name}: ${packed} bytes`);
  });

  it('takes less than its budget as a whole, packed as servers send it', () =>
    assert(weight.packed < SITE_BUDGET, `${weight.packed} bytes`));
});
