import assert from 'node:assert/strict';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { problemsOf } from '../../server/src/core/analysis/run.ts';
import { outlineOf } from '../../server/src/core/features/outline.ts';
import type { Workspace } from '../../server/src/core/index/workspace.ts';
import { readSettings } from '../../server/src/core/parse/settings.ts';
import { symbolName } from '../../server/src/lsp/proto/to-symbols.ts';
import { sayHover } from '../../server/src/words/hover.ts';
import { sayProblem } from '../../server/src/words/problems.ts';
import { printedWith } from '../kit/outputs.ts';
import { hoverAt } from '../kit/pointing.ts';
import { workspaceOf } from '../kit/workspace.ts';
import type { Attack, Texts } from './attack.ts';
import { askEverything, printEverything } from './features.ts';
import { printScores } from './scores.ts';

/** Content that means something to a terminal, a workflow, a browser or an object, wherever a file gives a name or a text. */
export const hostileContent: Attack = {
  name: 'hostile content stays text in every output',
  runs: 30,
  property: (_, patience) =>
    fc.property(hostile, hostile, (name, text) => {
      const workspace = workspaceOf(filesWith(name, text));
      for (const path of workspace.files.keys()) {
        askEverything(workspace, path, patience);
        checkHovers(workspace, path);
        for (const [format, printed] of printEverything(workspace, path)) checkPrinted(format, printed);
        for (const { id, title } of outlineOf(workspace, path)) assert.notEqual(symbolName({ id, title }), '');
      }
      for (const list of problemsOf(workspace).values())
        for (const problem of list) assert.notEqual(sayProblem(problem), '');
      const scenario = `Test: ${JSON.stringify(text)}\nStatuts: { ${name}: ${text}, 1.1.1: fait }\nScores: { ${name}: { ${name}: 1 } }\n`;
      for (const [format, printed] of printScores(workspace, `/ws/${name}.yml`, scenario, patience)) {
        checkPrinted(format, printed);
        if (format === 'csv' || format === 'spreadsheet') checkCells(printed);
      }
      readSettings(
        `{ "referentials": { "${name}": { "name": "${text}", "${name}": 1 } }, "rules": { "${text}": "off" } }`,
      );
    }),
};

/** The same in files, through every command in every format, `export` among them. */
export const hostileFiles: Attack = {
  name: 'hostile content of files stays text in what the commands print',
  runs: 3,
  property: () =>
    fc.asyncProperty(hostile, async text => {
      for (const { what, out, err } of await printedWith(text)) {
        const format = /--format (\w+)/.exec(what)?.[1] ?? (what.startsWith('export') ? 'json' : 'text');
        if (out !== '') checkPrinted(format, out);
        checkPrinted('text', err);
      }
    }),
};

const PIECES: readonly string[] = [
  ...[
    '\u001b[31m',
    '\u001b]8;;http://x\u0007',
    '\u009b2J',
    '\u0007',
    '\b',
    '\0',
    '\u007f',
    '\u2028',
    '\u0085',
    '\ufeff',
  ],
  ...[
    '::error::x',
    '::set-output name=a::b',
    '##[error]x',
    '%0A',
    '<script>alert(1)</script>',
    '<img src=x onerror=y>',
  ],
  ...[
    '[a](command:x)',
    '![a](http://x/y)',
    '<http://x>',
    '`a`',
    '**a**',
    '| a |',
    '$(x)',
    '&lt;',
    '\\',
    '"',
    "'",
    '--',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    '\u202e',
    '\u2066',
    '\u200b',
    '\ud800',
    '=cmd|x',
    '@x',
    '+1',
    '{a}',
    '{0}',
  ],
  ...['1.1.1', 'a', ' ', ': ', ' #', '{', ']', ',', '&a', '*a', '!a', '/', '..', 'é', '👨‍👩‍👧'],
];

const hostile = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map(pieces => pieces.join(''));

/** A workspace in which a name and a text stand wherever a file gives one. */
function filesWith(name: string, text: string): Texts {
  return new Map([
    [
      `/ws/${name}.md`,
      `# ${text}\n\`\`\`yaml\nid: 1.1.1\n${name}: ${text}\npoints: ${text}\ncategorie: ${name}\n\`\`\`\n${text}\n## ${text}\n${text} 1.1.1\n## Actions\n### ${text}\n\`\`\`yaml\nid: ${name}\n"${name}": [${text}]\n\`\`\`\n`,
    ],
    ['/ws/1.1.2.md', `# ${text}\n\`\`\`yaml\nid: 1.1.2\n\`\`\`\nVoir 1.1.1, ${name}_1.1.1.\n## Description\n${text}\n`],
    [
      '/ws/questions.md',
      `# ${text}\n\`\`\`yaml\nid: ${name}\ntype: ${name}\nthematique_id: ${text}\nactions: [${name}]\n${name}: ${text}\n\`\`\`\n`,
    ],
    [
      '/ws/regles.md',
      `# ${text}\n\`\`\`yaml\naction_id: cae_1.1.1\n\`\`\`\n## Règles\n### ${text}\n\`\`\`formule\n${name}(${text})\n\`\`\`\n### Désactivation\n\`\`\`formule\nreponse(${name}, ${name})\n\`\`\`\n`,
    ],
    ['/ws/indicateurs.md', `# ${text}\n\`\`\`yaml\nid: ${name}\nunite: ${text}\nparent: ${name}\n${name}: 1\n\`\`\`\n`],
  ]);
}

function checkHovers(workspace: Workspace, path: string): void {
  const { text } = workspace.files.get(path) ?? { text: '' };
  for (const match of text.matchAll(/\d\.\d/g)) {
    const hover = hoverAt(workspace, path, match.index);
    if (hover === undefined) continue;
    const html = micromark(sayHover(hover), { allowDangerousHtml: true, allowDangerousProtocol: true });
    const tags = html.match(/<[a-z!/][^>]*>/gi) ?? [];
    const strange = tags.filter(tag => !/^<\/?(?:p|strong|em|hr|br|ul|li|blockquote)(?: \/)?>$/.test(tag));
    assert.deepEqual(strange, [], html);
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f]/;
// Some terminals obey these too; JSON holds them as they are.
const HIGH_CONTROL = /[\x7f-\x9f\u2028\u2029]/;

function checkPrinted(format: string, printed: string): void {
  assert(!CONTROL.test(printed), `${format} holds a control character: ${JSON.stringify(printed)}`);
  if (format === 'json' || format === 'sarif') JSON.parse(printed);
  else assert(!HIGH_CONTROL.test(printed), `${format} holds a control character: ${JSON.stringify(printed)}`);
  const commands = printed.split(/[\r\n]/).filter(line => /^\s*(?:::|##\[)/.test(line));
  const ours = /^::(?:error|warning|notice) file=[^:]*::/;
  for (const line of commands) assert(format === 'github' && ours.test(line), `a command in ${format}: ${line}`);
}

/** No cell is taken for a formula by a spreadsheet: each row begins with the name of a file, which is somebody's. */
function checkCells(printed: string): void {
  for (const line of printed.split('\r\n')) assert(!/^"?[=+@\-\t]/.test(line), `a formula: ${line}`);
}
