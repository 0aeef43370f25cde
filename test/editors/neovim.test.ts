import { itServes } from '../kit/editor.ts';
import type { Terminal } from '../kit/terminal.ts';

itServes({
  name: 'Neovim',
  configuration: '.config/nvim/init.lua',
  start: file => ['nvim', file],
  showProblems: async () => undefined,
  goTo: (terminal, line, column) => terminal.type(`:call cursor(${line}, ${column})\r`),
  hover: terminal => terminal.type('K'),
  definition: terminal => terminal.press('C-]'),
  async rename(terminal, name) {
    await terminal.type(':lua vim.lsp.buf.rename()\r');
    await terminal.until('the question', screen => screen.includes('New Name:'));
    await terminal.press('C-u');
    await terminal.type(`${name}\r`);
  },
  async complete(terminal, text, shown) {
    await terminal.type(`A${text}`);
    await terminal.press('C-Space');
    await terminal.until('the list', screen => screen.includes(shown));
    await terminal.press('C-y');
    await leaveInsertMode(terminal);
  },
  findsWords: true,
  async fix(terminal, shown) {
    await terminal.type(':lua vim.lsp.buf.code_action()\r');
    await terminal.until('the list', screen => screen.includes(shown));
    await terminal.type(`1\r`);
  },
  saveAll: terminal => terminal.type(':wa\r'),
});

async function leaveInsertMode(terminal: Terminal): Promise<void> {
  // The key Escape and what follows it could be taken for one key.
  await terminal.press('C-\\', 'C-n');
}
