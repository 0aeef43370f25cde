import assert from 'node:assert/strict';
import fc from 'fast-check';
import { throwOn } from '../../../server/src/core/analysis/attempt.ts';
import { type Analysis, analysed } from '../../../server/src/core/analysis/run.ts';
import { everywhere, NO_SEVERITIES, type SeveritiesByPath } from '../../../server/src/core/analysis/severities.ts';
import { questionsIn } from '../../../server/src/core/index/around-lists.ts';
import {
  emptyWorkspace,
  type Workspace,
  withFiles,
  withSettings,
  withUnread,
} from '../../../server/src/core/index/workspace.ts';
import { computations, lookups } from '../../../server/src/core/memory/memory.ts';
import type { SourceFile } from '../../../server/src/core/model/source.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { workspaceOfAxes } from '../../kit/axes.ts';
import { withBrokenRule } from '../../kit/broken-rule.ts';
import { measureFile } from '../../kit/referential.ts';
import { workspaceOf } from '../../kit/workspace.ts';

const measure = fc
  .record({
    id: fc.constantFrom('1', '1.1', '1.1.1', '1.1.2', '1.2.1', '1.1.10', ''),
    keys: fc.constantFrom('', 'points: 10', 'points: 40', 'pourcentage: 50', 'points: x', 'categorie: bases'),
    child: fc.constantFrom('', '\n  1.1.1.1 points: 60', '\n  1.1.1.2 pourcentage: 30', '\n  1.1.1.4', '\n  9.9'),
    idKey: fc.constantFrom('id' as const, 'identifiant' as const),
    prose: fc.constantFrom(
      '',
      'Voir 1.1.2.\n',
      'Voir x_1.2.1, 1.1.9 et 7.7.7.\n',
      '- 1.1.2 : Planifier la rénovation des bâtiments\n',
      '<!-- referentiel-disable reference-unknown: voulu -->\nVoir 1.1.9.\n',
    ),
    title: fc.constantFrom('', 'Planifier la rénovation des bâtiments', 'Réduire les déchets des chantiers publics'),
  })
  .map(({ id, keys, child, idKey, prose, title }) => {
    const text = measureFile(`${id || '""'} ${keys}${child}`, idKey) + prose;
    return title === '' ? text : text.replace(/^# .*/, `# ${title}`);
  });
const around = fc.constantFrom(
  '# Question ?\n```yaml\nid: q_1\ntype: binaire\nthematique_id: eau\nactions: [x_1.1.1]\n```\n',
  '# Question ?\n```yaml\nid: q_1\ntype: proportion\nthematique_id: eau\nactions: [x_1.1.2]\n```\n',
  '# Question ?\n```yaml\nid: q_3\ntype: binaire\n```\n- 1.1.2 : Planifier la rénovation des bâtiments\n',
  '# Question ?\n```yaml\nid: q_2\ntype: choix\nthematique_id: eau\nactions: [x_1.1.2, x_8]\n```\n## Choix\n### C\n```yaml\nid: q_2_a\n```\n',
  '# Règle\n```yaml\naction_id: x_1.1.1\n```\n## Règles\n### Désactivation\n```formule\nreponse(q_1, OUI)\n```\n',
  '# Règle\n```yaml\naction_id: x_1.1.2\n```\n## Règles\n### Score réalisé\n```formule\nmin(score(x_1.1.1), 0.5)\n```\n',
  '# Indicateur\n```yaml\nid: x_1.a\nunite: t\nactions: [x_1.1.1]\n```\n',
  'Un texte.\n',
);
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      path: fc.constantFrom('/ws/a/1.1.1.md', '/ws/a/1.1.2.md', '/ws/a/b.md', '/ws/b/1.2.1.md'),
      text: fc.option(measure, { nil: undefined }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      path: fc.constantFrom('/ws/q.md', '/ws/r.md', '/ws/b/i.md', '/ws/b/r/r.md'),
      text: fc.option(around, { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ name: fc.constantFrom('x', 'y', undefined), level: fc.constantFrom(2, 3, undefined) }),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('weight-in-prose', 'reference-self', 'reference-unknown', 'none')
      .map(code => ({ code })),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface State {
  readonly workspace: Workspace;
  readonly severities: SeveritiesByPath;
}

function after({ workspace, severities }: State, taken: Step): State {
  if ('path' in taken) {
    const { path, text } = taken;
    const file = text === undefined ? undefined : parseFile(path, text, workspace.files.get(path));
    return { workspace: withFiles(workspace, new Map([[path, file]])), severities };
  }
  if ('code' in taken) {
    const chosen = new Map([
      [taken.code, taken.code === 'reference-unknown' ? ('off' as const) : ('warning' as const)],
    ]);
    return { workspace, severities: everywhere(taken.code === 'none' ? NO_SEVERITIES : chosen) };
  }
  const { name, level } = taken;
  const settings = { ...(name !== undefined && { name }), ...(level !== undefined && { measureLevel: level }) };
  return {
    workspace: withSettings(workspace, { byFolder: new Map([['/ws/a', settings]]), platforms: new Map() }),
    severities,
  };
}

function found({ workspace, severities }: State, before?: Analysis): Analysis {
  return analysed(workspace, severities, throwOn, before);
}

const EMPTY: State = { workspace: emptyWorkspace(), severities: everywhere(NO_SEVERITIES) };

describe('an analysis after another', () => {
  it('finds what one from scratch finds, after whatever edits, in two workspaces in turn', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(1), step), { maxLength: 14 }), steps => {
        const states = [EMPTY, EMPTY];
        let before: Analysis | undefined;
        for (const [which, taken] of steps) {
          const state = after(states[which] ?? EMPTY, taken);
          states[which] = state;
          before = found(state, before);
          // Texts that were read anew know nothing of what was found before.
          const fresh = workspaceOf(new Map([...state.workspace.files].map(([path, { text }]) => [path, text])));
          const scratch = found({ ...state, workspace: withSettings(fresh, state.workspace.settings) });
          const kept = [...before.problems].filter(([path]) => scratch.problems.has(path));
          assert.deepEqual(kept, [...scratch.problems]);
        }
      }),
      { numRuns: process.env['FUZZ'] ? 5000 : 150, ...(process.env['FUZZ'] ? {} : { seed: 1 }) },
    );
  });

  it('tells the files whose problems are others, and no more', () => {
    const texts = new Map([1, 2, 3].map(at => [`/ws/1.1.${at}.md`, measureFile(`1.1.${at}`)]));
    const before = found({ ...EMPTY, workspace: workspaceOf(texts) });
    const path = '/ws/1.1.2.md';
    const file = parseFile(path, `${texts.get(path)}Voir la 1.1.7.\n`, before.workspace.files.get(path));
    const later = found({ ...EMPTY, workspace: withFiles(before.workspace, new Map([[path, file]])) }, before);
    assert.deepEqual(later.problems.changesSince(before.problems), [path]);
  });

  it('follows the file that lists the themes of questions', () => {
    const codes = ({ problems }: Analysis) => [...problems.values()].flat().map(({ code }) => code);
    const [question, themes] = ['/ws/q.md', '/ws/thematiques.md'];
    const asked = '# Q ?\n```yaml\nid: plu\ntype: binaire\nthematique_id: jardins\n```\n';
    const first = workspaceOf(new Map([['/ws/1.1.1.md', '# T\n```yaml\nidentifiant: 1.1.1\nlabels: te_cae\n```\n']]));
    const workspace = withFiles(first, new Map([[question, parseFile(question, asked)]]));
    const before = found({ ...EMPTY, workspace });
    assert.ok(codes(before).includes('value-unknown'));
    const listed = parseFile(themes, '# Les jardins\n```yaml\nid: jardins\n```\n');
    const withThemes = withFiles(workspace, new Map([[themes, listed]]));
    const later = found({ ...EMPTY, workspace: withSettings(withThemes, withThemes.settings) }, before);
    assert.ok(!codes(later).includes('value-unknown'));
    assert.deepEqual(later.problems.get(themes), []);
    const gone = withFiles(withThemes, new Map([[themes, undefined]]));
    assert.deepEqual(codes(found({ ...EMPTY, workspace: gone }, later)), codes(before));
  });

  it('concludes nothing around the measures as long as a folder is unread', () => {
    const asked = '# Q ?\n```yaml\nid: plu\ntype: binaire\nthematique_id: eau\nactions: [te_1.1.1]\n```\n';
    const workspace = workspaceOf(new Map([['/ws/q.md', asked]]));
    const count = (now: Workspace, before?: Analysis) => {
      const analysis = found({ ...EMPTY, workspace: now }, before);
      return { analysis, count: [...analysis.problems.values()].flat().length };
    };
    const whole = count(workspace);
    const reading = count(withUnread(workspace, new Set(['/ws/te'])), whole.analysis);
    assert.deepEqual([reading.count, count(workspace, reading.analysis).count], [0, whole.count]);
    assert(whole.count > 0, 'nothing is told of it at all');
  });

  it('asks no file again that mentions an id which is another in another référentiel alone', async () => {
    const folders = ['/a', '/b', '/c', '/d'];
    const citing = `${measureFile('1.1.2 points: 5')}Voir la 1.1.1.\n`;
    const named = folders.map(folder => [`${folder}/1.1.1.md`, measureFile('1.1.1 points: 5')] as const);
    const others = folders.map(folder => [`${folder}/1.1.2.md`, citing] as const);
    const before = found({ ...EMPTY, workspace: workspaceOf(new Map([...named, ...others])) });
    const asked: string[] = [];
    const ask = ({ file }: { file: SourceFile }) => {
      asked.push(file.path);
      return [];
    };
    const renamed = parseFile('/b/1.1.1.md', measureFile('1.1.3 points: 5'));
    await withBrokenRule('reference-unknown', ask, () => {
      found({ ...EMPTY, workspace: withFiles(before.workspace, new Map([['/b/1.1.1.md', renamed]])) }, before);
    });
    assert.deepEqual(asked, ['/b/1.1.1.md', '/b/1.1.2.md']);
  });

  it('keeps the questions of a file as long as it is the same', () => {
    const question = (id: string) => `# Q ?\n\`\`\`yaml\nid: ${id}\ntype: binaire\nthematique_id: eau\n\`\`\`\n`;
    const before = workspaceOf(new Map(['/a.md', '/b.md', '/c.md'].map(path => [path, question(`q${path[1]}`)])));
    const changed = parseFile('/c.md', question('other'));
    const after = withFiles(before, new Map([['/c.md', changed]]));
    const [old, now] = [questionsIn(before), questionsIn(after)];
    assert.deepEqual(
      now.map((one, at) => one === old[at]),
      [true, true, false],
    );
  });
});

/** How much an edit in a large or a small workspace makes the analysis compute, or look up, when it is made for the second time. */
function costOf(axes: number, edit: (text: string) => string, path: string, count = computations): number {
  const workspace = withFiles(workspaceOfAxes(axes), new Map([['/ws/r.md', parseFile('/ws/r.md', RULES)]]));
  let now = found({ ...EMPTY, workspace });
  const text = now.workspace.files.get(path)?.text ?? '';
  const become = (changed: string): void => {
    const file = parseFile(path, changed, now.workspace.files.get(path));
    now = found({ ...EMPTY, workspace: withFiles(now.workspace, new Map([[path, file]])) }, now);
  };
  // What only a fault makes one look at is looked at when the first one comes.
  for (const changed of [edit(text), text]) become(changed);
  const start = count();
  become(edit(text));
  return count() - start;
}

const RULES =
  '# R\n```yaml\naction_id: 1.1.5\n```\n## Règles\n### Désactivation\n```formule\nidentite(type, commune)\n```\n### Réduction de potentiel\n```formule\n1/2\n```\n';

describe('what an edit computes', () => {
  const EDITS: readonly (readonly [string, (text: string) => string, string?])[] = [
    ['in prose', text => text.replace('Voir la', 'Voir aussi la')],
    ['in a title', text => text.replace('# Action', '# Autre action')],
    ['in a weight', text => text.replace('points: 100', 'points: 90')],
    ['in an id', text => text.replace('id: 1.1.5.1\n', 'id: 1.1.5.2\n')],
    ['in a formula', text => text.replace('commune', 'EPCI'), '/ws/r.md'],
    ['in a formula that cannot be read', text => text.replace('commune)', 'commune'), '/ws/r.md'],
  ];
  for (const [where, edit, path = '/ws/1.1.5.md'] of EDITS) {
    it(`is what it changes, and not what the workspace holds: ${where}`, () => {
      const [small, large] = [costOf(3, edit, path), costOf(90, edit, path)];
      // A balanced tree of thirty times as many files is five steps deeper, for each of a dozen summaries of all files.
      assert.ok(large <= small + 5 * 16, `${small} in a small workspace, ${large} in a large one`);
    });
  }

  it('looks up each of a hundred branches a few times for its points, and not once for each rule', () => {
    const edit = (text: string): string => text.replace('id: 1.1.5.1\n', 'id: 1.1.5.2\n');
    const [small, large] = [30, 190].map(axes => costOf(axes, edit, '/ws/1.1.5.md', lookups));
    const each = ((large ?? 0) - (small ?? 0)) / (190 - 30);
    assert.ok(each < 7, `${each} for each of the others`);
  });
});
