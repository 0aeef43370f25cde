import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Failure } from '../setup/failure.mjs';
import { installLocked } from '../setup/install.mjs';
import { ROOT, SCRATCH } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { inaccessibleIn } from './accessibility.mjs';
import { pagesOf, readDocs } from './pages.mjs';
import { faultsOfSite } from './site-links.mjs';

const HERE = import.meta.dirname;
const SOURCE = join(ROOT, 'docs');
const PAGES = join(SCRATCH, 'docs');
/** Where the site goes; ignored by git. */
const SITE = join(ROOT, 'site');

/**
 * Makes the site of the documentation, with VitePress; under the path that DOCS_BASE names, if it is not to stand at the root.
 * @returns {Promise<import('./site-links.mjs').Built>}
 * @throws {Failure} where a link leads nowhere, a page asks the network for something, or not everybody can read it
 */
export async function buildDocs() {
  await installLocked(HERE, 'the generator of the documentation');
  writePages();
  const env = {
    DOCS_SOURCE: SOURCE,
    DOCS_PAGES: PAGES,
    DOCS_INTO: SITE,
    DOCS_GRAMMAR: join(ROOT, 'syntaxes/formule.tmLanguage.json'),
  };
  const program = join(HERE, 'node_modules/vitepress/bin/vitepress.js');
  await run(process.execPath, [program, 'build', HERE], { env, quiet: true });
  const base = process.env.DOCS_BASE ?? '/';
  const built = faultsOfSite(SITE, base);
  const faults = built.faults.length > 0 ? built.faults : await inaccessibleIn(SITE, base);
  if (faults.length > 0) throw new Failure(faults.join('\n'));
  return built;
}

function writePages() {
  rmSync(PAGES, { recursive: true, force: true });
  for (const [path, text] of pagesOf(readDocs(SOURCE)).texts) {
    const file = join(PAGES, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  mkdirSync(join(PAGES, 'public'), { recursive: true });
  cpSync(join(ROOT, 'media/referentiel.svg'), join(PAGES, 'public/icon.svg'));
}
