import { itServes } from '../kit/editor.ts';
import type { Terminal } from '../kit/terminal.ts';

itServes({
  name: 'Emacs, avec Eglot',
  configuration: '.config/emacs/init.el',
  // Eglot gives an answer up after ten seconds, which a busy machine may take.
  start: file => ['emacs', '-nw', '--eval', '(setq jsonrpc-default-request-timeout 60)', file],
  async showProblems(terminal) {
    await terminal.until('the server', screen => screen.includes('[eglot:'));
    await run(terminal, 'flymake-show-buffer-diagnostics');
  },
  async goTo(terminal, line, column) {
    await terminal.press('M-g', 'g');
    await terminal.type(`${line}\r`);
    await terminal.press('M-g', 'Tab');
    await terminal.type(`${column - 1}\r`);
  },
  async hover(terminal) {
    await terminal.press('C-x', '1');
    await run(terminal, 'eldoc');
  },
  definition: terminal => terminal.press('M-.'),
  async rename(terminal, name) {
    await run(terminal, 'eglot-rename');
    await terminal.until('the question', screen => screen.includes('Rename `1.1.2'));
    // Nothing stands there to be taken out: that would be an error, at which Emacs forgets what was typed ahead.
    await terminal.type(`${name}\r`);
  },
  async complete(terminal, text, shown) {
    await terminal.press('C-e');
    await terminal.type(text);
    await terminal.press('C-M-i');
    await terminal.until('the list', screen => screen.includes(shown));
    await terminal.press('M-Down', 'M-Enter');
  },
  async fix(terminal, shown) {
    await run(terminal, 'eglot-code-action-quickfix');
    await terminal.until('the question', screen => screen.includes(`(default ${shown}`));
    await terminal.press('Enter');
  },
  saveAll: terminal => terminal.press('C-x', 's', '!'),
});

async function run(terminal: Terminal, command: string): Promise<void> {
  await terminal.press('M-x');
  await terminal.type(`${command}\r`);
}
