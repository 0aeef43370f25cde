import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { FIRST_LOAD_BUDGET, weightOfSite } from '../../test/kit/site-weight.ts';
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
 * @throws {Failure} where a link leads nowhere, a page asks the network for something, loads too much, or not everybody can read it
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
  const found = [...built.faults, ...heavyIn(SITE, base)];
  const faults = found.length > 0 ? found : await inaccessibleIn(SITE, base);
  if (faults.length > 0) throw new Failure(faults.join('\n'));
  return built;
}

/**
 * The pages that load too much before anybody asks for more.
 * @param {string} folder
 * @param {string} base
 * @returns {readonly string[]}
 */
function heavyIn(folder, base) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const contents = new Map(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [`${base}${relative(folder, path).replaceAll('\\', '/')}`, readFileSync(path)];
    }),
  );
  return weightOfSite(contents)
    .pages.filter(({ packed }) => packed > FIRST_LOAD_BUDGET)
    .map(({ name, packed }) => `${name} loads ${packed} bytes, packed`);
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
