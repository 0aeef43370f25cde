import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemsOf } from '../../../server/src/core/analysis/run.ts';
import { type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { workspaceOf } from '../../kit/workspace.ts';

const FOLDER = join(import.meta.dirname, '../../../referentiel/exemple/actions');
/** What an unfinished action may lack at once: its id, and the weight that the others leave it. */
const MOST = 2;

describe('an action that is being typed', () => {
  const names = readdirSync(FOLDER);
  const workspace = workspaceOf(new Map(names.map(name => [`/ws/${name}`, readFileSync(join(FOLDER, name), 'utf8')])));
  const path = '/ws/2.1.1.md';
  const before = workspace.files.get(path)?.text ?? '';
  const places = [...before.matchAll(/^#{3} /gm)].map(({ index }) => index);

  for (const [where, at] of [
    ['before the first', places[0] ?? 0],
    ['between two', places[2] ?? 0],
    ['after the last', before.length],
  ] as const) {
    it(`${where} of its siblings never floods the problems`, () => {
      const typed =
        '### Une action de plus\n```yaml\nidentifiant: 2.1.1.97\npourcentage: 0\ncategorie: bases\n```\n#### Description\nTexte.\n\n';
      for (let length = 1; length <= typed.length; length++) {
        const text = `${before.slice(0, at)}${typed.slice(0, length)}\n\n${before.slice(at)}`;
        const now = withFiles(workspace, new Map([[path, parseFile(path, text, workspace.files.get(path))]]));
        const found = seriousIn(now);
        assert(found.length <= MOST, `after « ${typed.slice(0, length)} »:\n${found.join('\n')}`);
        if (length === typed.length) assert.deepEqual(found, []);
      }
    });
  }
});

function seriousIn(workspace: Workspace): string[] {
  return [...problemsOf(workspace)].flatMap(([file, problems]) =>
    problems
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ code, variant, args }) => `${file} ${code} ${variant} ${JSON.stringify(args)}`),
  );
}
