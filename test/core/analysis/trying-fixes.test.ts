import assert from 'node:assert/strict';
import { throwOn } from '../../../server/src/core/analysis/attempt.ts';
import type { Fix } from '../../../server/src/core/analysis/fix.ts';
import { type Analysis, analysed, analysisOf } from '../../../server/src/core/analysis/run.ts';
import { fixesOf } from '../../../server/src/core/features/fixes.ts';
import { fixAll } from '../../../server/src/core/features/mending.ts';
import { type Trials, trialsReading } from '../../../server/src/core/features/trials.ts';
import { withBrokenRule } from '../../kit/broken-rule.ts';
import { block, measure } from '../../kit/disk.ts';
import { workspaceOf } from '../../kit/workspace.ts';

/** A référentiel of some measures, the first of which totals 90, and each of which cites the next one. */
function workspaceWith(count: number) {
  const files = Array.from({ length: count }, (_, at) => {
    const id = `1.1.${at + 1}`;
    return [`/ws/${id}.md`, measure(id, `Voir la 1.1.${at + 2}.`, at === 0 ? [40, 50] : [40, 60])] as const;
  });
  return workspaceOf(
    new Map([...files, ['/ws/1.md', `# Axe\n${block('id: 1')}## Actions\n### S\n${block('id: 1.1')}`]]),
  );
}

/** How often references are checked: at first, while the fixes of a wrong sum are tried, and afterwards. */
async function checksIn(count: number): Promise<readonly number[]> {
  let checks = 0;
  const counting = () => {
    checks++;
    return [];
  };
  const counts: number[] = [];
  await withBrokenRule('reference-title', counting, () => {
    const workspace = workspaceWith(count);
    const counted = <Result>(run: () => Result): Result => {
      checks = 0;
      const result = run();
      counts.push(checks);
      return result;
    };
    const path = '/ws/1.1.1.md';
    const analysis = counted(() => analysisOf(workspace));
    const sum = analysis.problems.get(path)?.find(({ code }) => code === 'points-sum');
    assert(sum, 'there is no wrong sum');
    counted(() => assert(fixesOf(analysis, path, sum).length > 2));
    counted(() => analysed(workspace, analysis.severities, throwOn, analysis));
  });
  return counts;
}

const PATH = '/ws/1.1.1.md';
const HEAD = '# T\n```yaml\nid: 1.1.1\n```\n';

/** What may stand many times in a file, each time with a problem that is looked up where it stands. */
const FAULTY: ReadonlyMap<string, string> = new Map([
  ['blocks that nobody closed', '```yaml\nid: 1.1.1.1\n\n# x\n'],
  ['ids of others', '### A\n```yaml\nid: 1.1.1\n```\n'],
  ['weights with their units', '### A\n```yaml\nid: 1.1.1.1\npoints: 5 points\n```\n'],
  ['letters that look like others', '### A\u00a0b\n```yaml\nid: 1.1.1.1\n```\n'],
  ['citations that lead nowhere', 'Voir la 1.1.9.\n'],
  ['conflicts of git', '<<<<<<< a\n=======\n>>>>>>> b\n'],
]);

/** How often what is read of a file of so many faults is gone through to find the fixes of all its problems. */
function goneThrough(piece: string, count: number): number {
  const workspace = workspaceOf(new Map([[PATH, `${HEAD}${piece.repeat(count)}`]]));
  const analysis = analysisOf(workspace);
  const problems = analysis.problems.get(PATH) ?? [];
  assert(problems.length >= count, `there are only ${problems.length} problems`);
  const file = workspace.files.get(PATH);
  let times = 0;
  for (const name of ['entries', 'faults', 'citations', 'keyReferences'] as const) {
    const value = file?.[name];
    Object.defineProperty(file, name, {
      get: () => {
        times++;
        return value;
      },
    });
  }
  const none = trialsReading(workspace, 0);
  for (const problem of problems) fixesOf(analysis, PATH, problem, undefined, none);
  return times;
}

/** How many characters are read to check a file of many faults anew while something is done with its analysis. */
async function readFor(text: string, act: (analysis: Analysis) => void): Promise<number> {
  let checks = 0;
  const counting = () => {
    checks++;
    return [];
  };
  await withBrokenRule('title-underlined', counting, () => {
    const analysis = analysisOf(workspaceOf(new Map([[PATH, text]])));
    checks = 0;
    act(analysis);
  });
  return checks * text.length;
}

/** Blocks that nobody closed, and that cannot be: what is safe for one of them is not for all. */
const unclosed = (count: number): string => `${HEAD}${'# a\n```yaml\nid: 1.1.1\n'.repeat(count)}`;

/** Weights below 0, of which each fix is tried out before it is offered. */
function negative(count: number): string {
  const blocks = Array.from({ length: count }, (_, at) => `### A\n${block(`id: 1.1.1.${at + 1}\npoints: -5`)}`);
  return `${HEAD}## Actions\n${blocks.join('')}`;
}

describe('the fixes of a file of nothing but faults', () => {
  for (const [name, piece] of FAULTY) {
    it(`are found without going through all of it for each: ${name}`, () => {
      assert(goneThrough(piece, 300) <= goneThrough(piece, 30));
    });
  }

  it('are tried out less often the longer it is', async () => {
    for (const count of [500, 2500]) {
      const text = unclosed(count);
      const read = await readFor(text, analysis => void fixAll(analysis));
      assert(read > 0, 'nothing is tried out');
      assert(read <= 400_000 + 9 * text.length, `${read} characters are read of ${text.length}`);
    }
  });

  it('are not tried out where all that is asked for is what needs no second look', async () => {
    assert.equal(await readFor(negative(200), analysis => assert.deepEqual(fixAll(analysis), [])), 0);
  });

  it('are tried out for as many problems as time allows', async () => {
    const text = negative(200);
    const read = await readFor(text, analysis => {
      const trials = trialsReading(analysis.workspace, 10 * text.length);
      const problems = analysis.problems.get(PATH) ?? [];
      const offered = problems.filter(problem => fixesOf(analysis, PATH, problem, undefined, trials).length > 0);
      assert.deepEqual([problems.length, offered.length], [200, 10]);
    });
    assert.equal(read, 10 * text.length);
  });

  it('are left out for the others where nobody looks at what they do', () => {
    const text = `${HEAD}## Actions\n### A\n${block('id: 1.1.1.1')}###\n`;
    const analysis = analysisOf(workspaceOf(new Map([[PATH, text]])));
    const problem = analysis.problems.get(PATH)?.find(({ code }) => code === 'title-missing');
    assert(problem, 'no title is missing');
    const found = (rest: Trials['rest']) =>
      fixesOf(analysis, PATH, problem, undefined, trialsReading(analysis.workspace, 0, rest)).length;
    assert.equal(found('withheld'), 0);
    assert(found('offered') > 0, 'there is nothing to leave out');
  });
});

describe('trying fixes out', () => {
  it('leaves out what would bring an error', () => {
    const analysis = analysisOf(workspaceOf(new Map([[PATH, '# T\n```\n```yaml\nid: 1.1.1\n```\n']])));
    const [problem] = analysis.problems.get(PATH) ?? [];
    assert(problem?.code === 'id-missing', `${problem?.code}`);
    const kinds = (fixes: readonly Fix[]) => fixes.map(({ name, kind }) => `${name} ${kind}`);
    assert.deepEqual(kinds(fixesOf(analysis, PATH, problem)), []);
  });

  it('renumbers a copy, though what is above it totals too much then', () => {
    const above = `# Axe\n${block('id: 1')}## Actions\n### S\n${block('id: 1.1\npoints: 10')}`;
    const own = measure('1.1.1', '', [100]).replace('id: 1.1.1', 'id: 1.1.1\npoints: 10');
    const files = { '/ws/1.md': above, '/ws/1.1.1.md': own, '/ws/1.1.1-copie.md': own };
    const analysis = analysisOf(workspaceOf(new Map(Object.entries(files))));
    const path = '/ws/1.1.1-copie.md';
    const problem = analysis.problems.get(path)?.find(({ code }) => code === 'id-duplicate');
    assert(problem, 'the copy repeats nothing');
    assert.deepEqual(
      fixesOf(analysis, path, problem).map(({ name, kind }) => [name, kind]),
      [['renumber', 'preferred']],
    );
  });

  it('leaves out what would bring one error in the place of another', () => {
    const action = '### A\n```yaml\n## Contexte\nTexte.\n';
    const analysis = analysisOf(workspaceOf(new Map([[PATH, `${HEAD}## Actions\n${action}`]])));
    const problem = analysis.problems.get(PATH)?.find(({ code }) => code === 'yaml-syntax');
    assert(problem?.variant === 'unclosed', 'every block is closed');
    assert.deepEqual(fixesOf(analysis, PATH, problem), []);
  });

  it('offers what only brings to light an error that was there', () => {
    const action = '### A\n```yaml\nid: 1.1.1.1\n```\n';
    const text = `${HEAD}## Actions\n${action}Texte.\n${action.replace('### A\n', '')}`;
    const analysis = analysisOf(workspaceOf(new Map([[PATH, text]])));
    const problem = analysis.problems.get(PATH)?.find(({ code }) => code === 'title-missing');
    assert(problem, 'no title is missing');
    assert.deepEqual(
      fixesOf(analysis, PATH, problem).map(({ name }) => name),
      ['insert-title'],
    );
  });

  it('has signs without a title or anything below them taken away', () => {
    const analysis = analysisOf(
      workspaceOf(new Map([[PATH, `${HEAD}## Actions\n### A\n${block('id: 1.1.1.1')}###\n`]])),
    );
    const problem = analysis.problems.get(PATH)?.find(({ code }) => code === 'title-missing');
    assert(problem, 'no title is missing');
    assert.deepEqual(
      fixesOf(analysis, PATH, problem).map(({ name }) => name),
      ['remove-line'],
    );
  });

  it('looks at no more files in a large workspace than in a small one, and forgets nothing', async () => {
    const [first, tried, after] = await checksIn(10);
    const [more, sameTried, sameAfter] = await checksIn(300);
    assert((first ?? 0) >= 10 && (more ?? 0) >= 300);
    assert.equal(sameTried, tried);
    assert.deepEqual([after, sameAfter], [0, 0]);
  });
});
