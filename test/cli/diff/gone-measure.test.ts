import assert, { deepEqual } from 'node:assert/strict';
import { type ChangesAnswer, changesRequest } from '../../../server/src/protocol/changes.ts';
import { committedNotification } from '../../../server/src/protocol/simulation.ts';
import { runCli } from '../../kit/cli.ts';
import { withWorkspace } from '../../kit/lsp.ts';
import { inRepository } from '../../kit/repository.ts';

const WORDS: Readonly<Record<string, string>> = {
  Marcher: 'Des trottoirs larges mènent partout, à l’ombre et à l’écart des voitures.',
  Rouler: 'Des pistes cyclables continues relient les quartiers aux gares du territoire.',
};

function measure(id: string, title: string, tasks: readonly string[]): string {
  const below = tasks.map(
    (task, at) => `### ${task}\n\`\`\`yaml\nidentifiant: ${id}.${at + 1}\n\`\`\`\n#### Description\n${task} partout.\n`,
  );
  return `# ${title}\n\`\`\`yaml\nidentifiant: ${id}\npoints: 10\n\`\`\`\n## Description\n${WORDS[title]}\n## Actions\n${below.join('')}`;
}

const ROOT = '# CAE\n```yaml\nidentifiant: ""\nreferentiel: cae\n```\n';
const MARCHER = measure('1.1.1', 'Marcher', ['Élargir les trottoirs', 'Planter des arbres']);
const BEFORE = {
  'cae.md': ROOT,
  '1.1.1.md': MARCHER,
  '1.1.2.md': measure('1.1.2', 'Rouler', ['Tracer des pistes', 'Garer les vélos']),
};
/** 1.1.1 is gone, and 1.1.2 closes the gap. */
const CLOSED = measure('1.1.1', 'Rouler', ['Tracer des pistes', 'Garer les vélos']);
/** Each has the number of the other, and one of them a task less. */
const SWAPPED = {
  '1.1.1.md': measure('1.1.1', 'Rouler', ['Tracer des pistes']),
  '1.1.2.md': measure('1.1.2', 'Marcher', ['Élargir les trottoirs', 'Planter des arbres']),
};

describe('a measure whose id another one has after it went', () => {
  it('is told under its own title by diff, and by review', () =>
    inRepository(BEFORE, async ({ path, write, remove }) => {
      await write('1.1.1.md', CLOSED);
      await remove('1.1.2.md');
      const { out } = await runCli(['diff', `git:HEAD:${path}`, path]);
      const groups = out.split('\n\n').map(group => group.split('\n').slice(0, 2).join(' |'));
      assert(
        groups.some(group => /^cae 1\.1\.1 Marcher \| {2}breaks scores {2}removed/.test(group)),
        out,
      );
      assert(
        groups.some(group => /^cae 1\.1\.1 Rouler \| {2}breaks scores {2}was 1\.1\.2/.test(group)),
        out,
      );
      const reviewed = await runCli(['review', path]);
      const heads = reviewed.out.split('\n').filter(line => line.startsWith('cae_'));
      deepEqual(
        heads.map(line => line.replace(/ {2}.*/, '')),
        ['cae_1.1.1 Marcher', 'cae_1.1.1 Rouler'],
      );
    }));

  it('is told by itself in the view of changes', () =>
    withWorkspace({ 'cae.md': ROOT, '1.1.1.md': CLOSED }, async (client, folder) => {
      const files = [
        { uri: folder.uri('1.1.1.md'), text: MARCHER },
        { uri: folder.uri('1.1.2.md'), text: BEFORE['1.1.2.md'] },
      ];
      await client.connection.sendNotification(committedNotification, { commit: 'a1b2c3d', files });
      const since = { kind: 'committed', commit: 'a1b2c3d' } as const;
      const asked = { since, scenario: null, anew: false };
      const answer = await client.connection.sendRequest<ChangesAnswer>(changesRequest, asked);
      assert(answer.kind === 'changes');
      const own = answer.measures.filter(({ action }) => action?.id === '1.1.1');
      const told = own.map(({ action, changes }) => [action?.title, changes.some(one => one.presence === 'removed')]);
      deepEqual(told.sort(), [
        ['Marcher', true],
        ['Rouler', false],
      ]);
    }));
});

describe('a task that went out of a measure that has another id after', () => {
  it('is told under that measure', () =>
    inRepository(BEFORE, async ({ path, write }) => {
      for (const [name, text] of Object.entries(SWAPPED)) await write(name, text);
      const { out } = await runCli(['diff', `git:HEAD:${path}`, path, '--format', 'json']);
      type Reported = { what: { kind: string }; subject: { id: string; measure: { id: string; title: string } } };
      const { changes }: { changes: readonly Reported[] } = JSON.parse(out);
      const [removed] = changes.filter(({ what }) => what.kind === 'removed');
      deepEqual([removed?.subject.id, removed?.subject.measure], ['1.1.2.2', { id: '1.1.1', title: 'Rouler' }]);
    }));
});
