import { execFile } from 'node:child_process';
import { chmod, cp, symlink } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Folder, inFolder } from './disk.ts';
import type { Example } from './documentation.ts';
import { built } from './lsp-transport.ts';
import { gitIn } from './repository.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** How a block says what its last command ends with. */
const CODE = /# code de sortie[ \u00a0]?: (\d)[^\n]*\n*$/;

const CLI = `'${process.execPath}' '${built('cli.js')}'`;

/** Where the examples of a page are tried: what its readers have before them. */
export interface Desk extends Folder {
  /**
   * Runs the commands of an example as a shell does that stops where one fails, and gives all that they print.
   * @throws Error unless they end with 0, or with what `# code de sortie : 1` behind the last one says
   */
  readonly run: (example: Example) => Promise<string>;
}

/**
 * What a page takes for given, who writes no file of its own: sheets as one has them of the platform, the ids that it knows, the
 * scenario of a town and the trail of a change.
 */
export const GIVEN = `cp -r referentiel/transition te
for file in $(grep -rl vivant te); do sed -i.bak s/vivant/te/g "$file"; rm "$file.bak"; done
referentiel export te --format xlsx --into te.xlsx
rm -r te
cp -r referentiel/transition/feuilles feuilles
printf 'nature_1.1.1.1\\n' > identifiants.txt
printf 'Statuts:\\n  nature_1.1.1.1: fait\\n' > lyon.scenario.yml
printf '{ "nature_1.1.1.1": { "nature_1.1.1.2": 1 } }' > trace.json
`;

/** Calls a test with a new folder that holds `referentiel/`, committed, the commands `referentiel` and `npx`, and the package. */
export function atDesk(test: (desk: Desk) => Promise<void>): Promise<void> {
  const files = {
    'bin/referentiel': `#!/bin/sh\nexec ${CLI} "$@"\n`,
    'bin/npx': `#!/bin/sh\n[ "$1" = --yes ] && shift\nshift\nexec ${CLI} "$@"\n`,
    'node_modules/referentiel/package.json': '{ "type": "module", "exports": "./index.js" }',
    'node_modules/referentiel/index.js': `export * from '${ROOT}server/src/api/index.ts';\n`,
    '.gitignore': 'bin\ndist\nnode_modules\n',
  };
  return inFolder(files, async folder => {
    for (const name of ['referentiel', 'npx']) await chmod(folder.at(`bin/${name}`), 0o755);
    await cp(join(ROOT, 'referentiel'), folder.at('referentiel'), { recursive: true });
    await symlink(join(ROOT, 'dist'), folder.at('dist'));
    const git = gitIn(folder.path);
    git('init', '--quiet', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--quiet', '--message=Les exemples');
    await test({ ...folder, run: example => runIn(folder, example) });
  });
}

async function runIn(folder: Folder, { language, text, line }: Example): Promise<string> {
  if (language !== 'js') return printed(folder, text, Number(CODE.exec(text)?.[1] ?? 0));
  const name = `exemple-${line}.mjs`;
  await folder.write(name, text);
  return printed(folder, `'${process.execPath}' ${name}`, 0);
}

function printed(folder: Folder, commands: string, code: number): Promise<string> {
  const env = {
    ...process.env,
    LC_ALL: 'fr_FR.UTF-8',
    PATH: `${folder.at('bin')}${delimiter}${process.env['PATH']}`,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
  };
  return new Promise((settle, reject) => {
    const options = { cwd: folder.path, env, maxBuffer: 2 ** 26 };
    execFile('sh', ['-e', '-c', `exec 2>&1\n${commands}`], options, (error, out) => {
      if (Number(error?.code ?? 0) === code) settle(out);
      else reject(new Error(`ended with ${error?.code ?? 0} and not ${code}:\n${out}`));
    });
  });
}
