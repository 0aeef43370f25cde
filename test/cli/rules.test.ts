import assert from 'node:assert/strict';
import { join } from 'node:path';
import { scenarioFrom } from '../core/scoring/support.ts';
import { runCli } from '../kit/cli.ts';

const EXAMPLE = join(import.meta.dirname, '../../referentiel/exemple');
const FRENCH = { LC_ALL: 'fr_FR.UTF-8' };

describe('rules', () => {
  it('lists every rule with what it reads, and what comes of it', async () => {
    const { code, out } = await runCli(['rules', EXAMPLE]);
    assert.equal(code, 0);
    const lines = out.split('\n').map(line => line.trim().split(/ {2,}/));
    assert.deepEqual(lines.slice(0, 2), [
      ['About', 'Rule', 'Questions', 'Cases', 'Outcomes'],
      ['nature_1.2.1', 'Réduction de potentiel', 'plu', '6', 'potential unchanged · reduced to 50% · reduced to 30%'],
    ]);
    assert.equal(lines.length, 10);
  });

  it('prints the table of an action, named by its id alone', async () => {
    const { code, out } = await runCli(['rules', EXAMPLE, '--table', '1.2.1'], FRENCH);
    assert.equal(code, 0);
    assert.equal(
      out,
      `nature_1.2.1 · Réduction de potentiel
  si identite(type, commune) et reponse(plu, NON) alors 0.5
  sinon si reponse(plu, NON) alors 3/10

  plu                  type     Issue
  OUI ou sans réponse  –        potentiel inchangé
  NON                  commune  réduction à 50 %
  NON                  autre    réduction à 30 %

Cas que la formule distingue : 6.
`,
    );
  });

  it('prints it as Markdown', async () => {
    const { out } = await runCli(['rules', EXAMPLE, '--table', 'nature_2.1.2.2', '--format', 'markdown']);
    assert.equal(
      out,
      `## nature_2.1.2.2 · Désactivation

\`\`\`formule
reponse(ecoles, NON)
\`\`\`

| ecoles | Outcome |
| --- | --- |
| OUI or unanswered | stays active |
| NON | deactivated |

Cases that the formula tells apart: 3.
`,
    );
  });

  it('prints it as JSON, with a scenario for each row that is one', async () => {
    const { out } = await runCli(['rules', EXAMPLE, '--table', 'nature_1.2.1', '--format', 'json']);
    const [table] = JSON.parse(out) as [Told];
    assert.deepEqual([table.role, table.whole, table.cases], ['reduction', true, 6]);
    assert.deepEqual(table.columns, [
      { kind: 'question', name: 'plu' },
      { kind: 'identity', name: 'type' },
    ]);
    assert.deepEqual(table.rows[0]?.cells, [[{ kind: 'named', names: ['OUI'] }, { kind: 'unanswered' }], null]);
    const [, row] = table.rows;
    assert.deepEqual(
      [row?.cells, row?.outcome, row?.scenario],
      [
        [[{ kind: 'named', names: ['NON'] }], [{ kind: 'named', names: ['commune'] }]],
        { kind: 'factor', factor: 0.5 },
        { Collectivité: { type: ['commune'] }, Réponses: { plu: 'NON' } },
      ],
    );
    assert.ok(scenarioFrom(`${JSON.stringify({ ...row?.scenario, Statuts: {} })}\n`));
  });

  for (const args of [[], ['--table', 'nature_1.2.1']]) {
    it(`says the same as JSON in all languages: ${args.join(' ') || 'the list'}`, async () => {
      const [english, french] = await Promise.all([
        runCli(['rules', EXAMPLE, ...args, '--format', 'json']),
        runCli(['rules', EXAMPLE, ...args, '--format', 'json'], FRENCH),
      ]);
      assert.equal(french.out, english.out);
      assert.match(english.out, /"factor": 0\.5/);
    });
  }

  for (const [args, message] of [
    [[], 'Give one folder: DIR.'],
    [[EXAMPLE, '--table', 'nature_1.2.3'], 'No rule is about “nature_1.2.3”. Did you mean nature_1.2.1?'],
    [[EXAMPLE, '--format', 'yaml'], 'Unknown format yaml. Choose one of: text, markdown, json.'],
  ] as const) {
    it(`cannot run with ${args.slice(1).join(' ') || 'nothing'}`, async () => {
      const { code, err } = await runCli(['rules', ...args]);
      assert.equal(code, 2);
      assert.ok(err.startsWith(message), err);
    });
  }
});

interface Told {
  readonly role: string;
  readonly columns: readonly unknown[];
  readonly whole: boolean;
  readonly cases: number;
  readonly rows: readonly {
    readonly cells: readonly unknown[];
    readonly outcome: unknown;
    readonly scenario: object;
  }[];
}
