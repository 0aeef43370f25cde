import { itServes } from '../kit/editor.ts';

itServes({
  name: 'Vim, avec ALE',
  configuration: '.vimrc',
  start: file => ['vim', file],
  showProblems: async () => undefined,
  goTo: (terminal, line, column) => terminal.type(`:call cursor(${line}, ${column})\r`),
  hover: terminal => terminal.type(':ALEHover\r'),
  definition: terminal => terminal.type(':ALEGoToDefinition\r'),
  async rename(terminal, name) {
    await terminal.type(':ALERename\r');
    await terminal.until('the question', screen => screen.includes('New name:'));
    await terminal.press('C-u');
    await terminal.type(`${name}\r`);
  },
  async complete(terminal, text, shown) {
    await terminal.type(`A${text}`);
    await terminal.press('C-x', 'C-o');
    await terminal.until('the list', screen => screen.includes(shown));
    // Behind a dot, what was typed stands first: ALE does not tell who asked.
    if (text.endsWith('.')) await terminal.press('C-n');
    await terminal.press('C-y');
    // The key Escape and what follows it could be taken for one key.
    await terminal.press('C-\\', 'C-n');
  },
  async fix(terminal, shown) {
    await terminal.type(':ALECodeAction\r');
    await terminal.until('the list', screen => screen.includes(shown));
    await terminal.type('1\r');
  },
  saveAll: terminal => terminal.type(':wa\r'),
});
