import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { runCli } from '../kit/cli.ts';
import { inFolder, measure } from '../kit/disk.ts';
import { built } from '../kit/lsp-transport.ts';

const COMMUNE = './referentiel/exemple/scenarios/commune_rurale.scenario.yml';
const EMPTY = { LC_ALL: '', LC_MESSAGES: '', LANG: '' };

describe('the command line', () => {
  for (const args of [['--help'], ['-h'], ['help']]) {
    it(`shows what it can do: ${args.join(' ')}`, async () => {
      const { code, out, err } = await runCli(args);
      assert.equal(code, 0);
      assert.equal(err, '');
      for (const command of [
        'check DIR',
        'export DIR',
        'score DIR',
        'formula EXPRESSION',
        'mcp [DIR]',
        'lsp --stdio',
        '--version',
      ])
        assert(out.includes(command), out);
    });
  }

  for (const [name, options] of [
    ['check', ['--fix', '--format text|json|sarif|github', '--max-warnings N', '--rule CODE=SEVERITY']],
    ['format', ['--check']],
    ['export', ['--format json|sheets|xlsx', '--into OUT', '--name NAME']],
    ['score', ['--scenario', '--explain ACTION', '--compare A B', '--next N', '--goal STAR|SHARE', '--update']],
    [
      'formula',
      ['--language personnalisation|indicateur', '--platform 2026|2023', '--scenario FILE', '--batch FILE.json'],
    ],
    [
      'import',
      [
        '--into DIR',
        '--as NAME',
        '--dry-run',
        '--force',
        '--known FILE',
        '--current-version VERSION',
        '--format text|json',
      ],
    ],
    ['mcp', ['--allow-writes', '--unsaved SOCKET']],
    ['lsp', []],
  ] as const) {
    for (const args of [
      [name, '--help'],
      [name, '.', '-h'],
      ['help', name],
    ]) {
      it(`says all of a command: ${args.join(' ')}`, async () => {
        const { code, out, err } = await runCli(args);
        assert.deepEqual([code, err], [0, '']);
        assert(out.startsWith(`${name} `), out);
        for (const option of options) assert(out.includes(option), out);
        assert.match(out, /^Exit codes: 0 .*, 1 .*, 2 /m);
      });
    }
  }

  it('says how the language server is run, and runs none', async () => {
    for (const asks of ['--help', '-h']) {
      const { code, out } = await runCli(['lsp', '--stdio', asks]);
      assert.deepEqual([code, out.split('\n')[0]], [0, 'lsp --stdio']);
    }
  });

  it('says its version', async () => {
    const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
    assert.deepEqual(await runCli(['--version']), { code: 0, out: `${version}\n`, err: '' });
  });

  for (const [args, message] of [
    [[], 'Give a command.'],
    [['chek'], 'Unknown command chek. Did you mean check?'],
    [['constructor'], 'Unknown command constructor.'],
    [['check'], 'Give a file or a folder.'],
    [['export'], 'Give one folder: DIR.'],
    [['export', '.', '.'], 'Give one folder: DIR.'],
    [['check', '.', '--quick'], 'Unknown option --quick.'],
    [['check', '.', '-q'], 'Unknown option -q.'],
    [['export', '.', '--format', 'text'], 'Unknown format text. Choose one of: json, sheets, xlsx.'],
    [['export', '.', '--format'], 'The option --format needs a value.'],
    [['review', '.', '--approve', '--by', 'x'], 'The option --approve needs a value.'],
    [['score', '.', '--scenario', COMMUNE, '--compare'], 'The option --compare needs a value.'],
    [['lsp'], 'Say how the client is reached: lsp --stdio.'],
    [['lsp', '--tcp'], 'Say how the client is reached: lsp --stdio.'],
    [['lsp', '--socket'], 'Give the number of a port to --socket: --socket=6009.'],
    [['lsp', '--socket=client'], 'Give the number of a port to --socket: --socket=6009.'],
    [['lsp', '--socket', '65536'], 'Give the number of a port to --socket: --socket=6009.'],
    [['lsp', '--pipe='], 'Give the name of a pipe to --pipe: --pipe=NAME.'],
  ] as const) {
    it(`cannot run, says why and what it can do: ${args.join(' ') || 'nothing'}`, async () => {
      const { code, out, err } = await runCli(args);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.equal(err.split('\n', 1)[0], message);
      assert.match(err, /^(?: {2}|)(?:(?:check|export|review|score) DIR|lsp --stdio)/m);
      assert.doesNotMatch(err, /\n {4}at /, 'a stack');
    });
  }

  for (const [args, message] of [
    [['check', './nowhere'], 'There is no file or folder ./nowhere.'],
    [['export', './nowhere'], 'There is no folder ./nowhere.'],
    [['export', process.execPath], `${process.execPath} is a file: give the folder that it stands in.`],
    [['check', './nowhere/*.md'], 'Nothing matches ./nowhere/*.md.'],
    [['score', './referentiel', '--scenario', './referentiel/*'], 'No file matches ./referentiel/*.'],
    [['score', './l10n', '--scenario', COMMUNE, '--goal', '3'], 'Nothing of a référentiel stands in l10n.'],
    [['switch', './l10n', '--scenario', COMMUNE], 'Nothing of a référentiel stands in l10n.'],
    [
      ['check', process.execPath],
      `The file ${process.execPath} is neither Markdown nor referentiel.json nor a scenario: no other is read.`,
    ],
  ] as const) {
    it(`says in one line what is not there: ${args.join(' ')}`, async () => {
      assert.deepEqual(await runCli(args), { code: 2, out: '', err: `${message}\n` });
    });
  }

  for (const [what, env, french] of [
    ['LANG', { ...EMPTY, LANG: 'fr_FR.UTF-8' }, true],
    ['LANG without a country', { ...EMPTY, LANG: 'fr' }, true],
    ['LC_ALL before LANG', { ...EMPTY, LC_ALL: 'fr_CA', LANG: 'en_US.UTF-8' }, true],
    ['LC_MESSAGES before LANG', { ...EMPTY, LC_MESSAGES: 'C', LANG: 'fr_FR.UTF-8' }, false],
    ['another language', { ...EMPTY, LANG: 'fur_IT.UTF-8' }, false],
    ['no language', EMPTY, false],
  ] as const) {
    it(`speaks French or English as the environment says: ${what}`, async () => {
      const { err } = await runCli(['export'], env);
      assert.equal(err.split('\n', 1)[0], french ? 'Indiquez un seul dossier\u00a0: DIR.' : 'Give one folder: DIR.');
    });
  }

  for (const [args, expected] of [
    [['export'], 0],
    [['export', '--format', 'json'], 0],
    [['check'], 1],
    [['check', '--format', 'json'], 1],
  ] as const) {
    it(`ends quietly when nobody reads on: ${args.join(' ')}`, () =>
      inFolder({ '1.1.1.md': measure('1.1.1', 'Voir la 1.1.9. '.repeat(9000), [40, 50]) }, async folder => {
        const [command, ...options] = args;
        const child = spawn(process.execPath, [built('cli.js'), command, folder.path, ...options]);
        const said: string[] = [];
        child.stdout.destroy();
        child.stderr.setEncoding('utf8').on('data', text => said.push(text));
        const [code] = await once(child, 'close');
        assert.deepEqual(said, []);
        assert.equal(code, expected);
      }));
  }

  it('prints all of a long output into a pipe', () =>
    inFolder({ '1.1.1.md': measure('1.1.1', 'Voir la 1.1.9. '.repeat(5000)) }, async folder => {
      const child = spawn(process.execPath, [built('cli.js'), 'check', folder.path, '--format', 'json']);
      let out = '';
      child.stdout.setEncoding('utf8');
      for await (const text of child.stdout) out += text;
      assert.equal(
        JSON.parse(out).problems.filter(({ code }: { code: string }) => code === 'reference-unknown').length,
        5000,
      );
    }));
});
