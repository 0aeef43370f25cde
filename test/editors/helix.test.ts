import { itServes } from '../kit/editor.ts';
import type { Terminal } from '../kit/terminal.ts';

itServes({
  name: 'Helix',
  configuration: '.config/helix/languages.toml',
  start: file => ['hx', file],
  showProblems: (terminal, [line, column]) => goTo(terminal, line, column),
  goTo,
  hover: terminal => terminal.type(' k'),
  definition: terminal => terminal.type('gd'),
  async rename(terminal, name) {
    await terminal.type(' r');
    await terminal.until('the question', screen => screen.includes('rename-to:'));
    await terminal.press('C-u');
    await terminal.type(`${name}\r`);
  },
  async complete(terminal, text, shown) {
    await terminal.type(`A${text}`);
    await terminal.until('the text', screen => screen.includes(text.trim()));
    // Of itself, Helix lists nothing where an answer came to an older text than what is there by then.
    await terminal.press('C-x');
    let list = '';
    await terminal.until('the list', screen => {
      list = screen;
      return screen.includes(shown);
    });
    // What was typed stands first where the list has opened by itself behind a dot.
    const isTyped = list.includes(`${text.trim().split(' ').at(-1)} `);
    await terminal.press('C-n', ...(isTyped ? ['C-n'] : []));
    await terminal.until('the first of them', screen => screen.includes(`${text}1`));
    await terminal.press('Enter', 'Escape');
    await terminal.until('the normal mode', screen => screen.includes(' NOR '));
  },
  async fix(terminal, shown) {
    await terminal.type(' a');
    await terminal.until('the list', screen => screen.includes(shown));
    await terminal.press('Enter');
  },
  saveAll: terminal => terminal.type(':wa\r'),
});

async function goTo(terminal: Terminal, line: number, column: number): Promise<void> {
  await terminal.type(`${line}gggh${'l'.repeat(column - 1)}`);
}
