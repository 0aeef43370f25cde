import { existsSync, globSync } from 'node:fs';
import { installOnDebian, isDebian } from './debian.mjs';
import { Failure } from './failure.mjs';
import { findProgram } from './programs.mjs';

/**
 * An editor that the language server is tried in: what Debian calls it, with what it needs beside it, and its tests.
 * @typedef {object} Editor
 * @property {string} name
 * @property {readonly string[]} packages
 * @property {() => boolean} isThere
 * @property {string} tests
 */

/** @type {readonly Editor[]} */
const EDITORS = [
  {
    name: 'Neovim',
    packages: ['neovim'],
    isThere: () => hasPrograms('nvim'),
    tests: 'test/editors/neovim.test.ts',
  },
  {
    name: 'Emacs',
    packages: ['emacs-nox', 'elpa-markdown-mode', 'elpa-yaml-mode'],
    isThere: () => hasPrograms('emacs') && ['markdown', 'yaml'].every(hasMode),
    tests: 'test/editors/emacs.test.ts',
  },
  {
    name: 'Helix',
    packages: ['hx'],
    isThere: () => hasPrograms('hx'),
    tests: 'test/editors/helix.test.ts',
  },
  {
    name: 'Vim with ALE',
    packages: ['vim', 'vim-ale'],
    isThere: () => hasPrograms('vim') && existsSync('/usr/share/vim-ale'),
    tests: 'test/editors/vim.test.ts',
  },
];

/** What each of them runs in. */
const TERMINAL = 'tmux';

/**
 * The tests of the editors that are here, Debian's installed now where they are missing; a line says which are not.
 * @returns {Promise<readonly string[]>}
 */
export async function editorTests() {
  const isUsable = (/** @type {Editor} */ { isThere }) => hasPrograms(TERMINAL) && isThere();
  if (isDebian()) for (const editor of EDITORS) if (!isUsable(editor)) await install(editor);
  const [usable, missing] = [EDITORS.filter(isUsable), EDITORS.filter(editor => !isUsable(editor))];
  const needed = missing.flatMap(({ packages }) => packages);
  if (missing.length > 0) {
    console.log(`Not tried, for want of Debian's packages ${[TERMINAL, ...needed].join(', ')}: ${namesOf(missing)}`);
  }
  return usable.map(({ tests }) => tests);
}

/** @param {Editor} editor */
async function install({ name, packages }) {
  console.log(`Installing ${name} from Debian …`);
  try {
    await installOnDebian([TERMINAL, ...packages]);
  } catch (error) {
    // No network, or another Debian: the others are tried all the same.
    if (!(error instanceof Failure)) throw error;
    console.log(error.message);
  }
}

/** @param {string} language */
function hasMode(language) {
  return globSync(`/usr/share/emacs/site-lisp/elpa/${language}-mode*`).length > 0;
}

/** @param {readonly Editor[]} editors */
function namesOf(editors) {
  return editors.map(({ name }) => name).join(', ');
}

/** @param {readonly string[]} names */
function hasPrograms(...names) {
  return names.every(name => findProgram([name]) !== undefined);
}
