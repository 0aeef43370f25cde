import assert from 'node:assert/strict';
import { FIX_NAMES, type FixName } from '../../../server/src/core/analysis/fix.ts';
import { FIXERS } from '../../../server/src/core/analysis/fixes/registry.ts';
import { RULES } from '../../../server/src/core/analysis/registry.ts';
import { analysisOf, problemsOf } from '../../../server/src/core/analysis/run.ts';
import { rule2026 } from '../../../server/src/core/analysis/samples.ts';
import { fixAll, mended } from '../../../server/src/core/features/mending.ts';
import { checkFix, fixesIn } from '../../kit/fixes.ts';
import { parseFixture } from '../../kit/fixture.ts';
import { workspaceOf } from '../../kit/workspace.ts';

/** Those of approvals, which stand beside the texts of a référentiel: they are tried with these. */
const OF_APPROVALS: readonly FixName[] = ['keep-both-versions', 'withdraw-approval', 'look-again'];
const names = new Set<FixName>(OF_APPROVALS);

// A block without an id that can be read is two faults: the second shows once the first is mended.
const HIDING = ['unnumbered', 'block'];

describe('the fixes of a rule, on its examples', () => {
  for (const rule of RULES.filter(({ code }) => FIXERS.has(code))) {
    const severities = new Map(rule.offByDefault ? [[rule.code, rule.severity]] : []);
    rule.bad.forEach((example, at) => {
      it(`${rule.code}, example ${at + 1}`, () => {
        const analysis = analysisOf(workspaceOf(parseFixture(example).files), severities);
        for (const proposed of fixesIn(analysis, rule.code)) {
          for (const fix of proposed.fixes) {
            names.add(fix.name);
            const isHiding = HIDING.includes(proposed.problem.variant ?? '');
            checkFix(analysis, proposed, fix, isHiding ? null : new Map());
          }
        }
      });
    });
  }

  it('are of every kind that has words', () =>
    assert.deepEqual(
      FIX_NAMES.filter(name => !names.has(name)),
      [],
    ));
});

describe('the fix of comparisons in a chain', () => {
  it('writes them one by one, also where the platform knows `ou` beside them', () => {
    const example = rule2026('Désactivation', 'reponse(plu, OUI) ou 0 < reponse(part) <= 0.8 < 1');
    const [proposed] = fixesIn(analysisOf(workspaceOf(parseFixture(example).files)), 'formula-syntax');
    assert.deepEqual(
      proposed?.fixes.map(({ edits }) => edits.map(({ text }) => text)),
      [['0 < reponse(part) et reponse(part) <= 0.8 et 0.8 < 1']],
    );
  });
});

describe('everything that can be mended at once', () => {
  const text =
    '# T\n```yaml\nid: 1.1.1\npoints: "30"\n```\n## Périmètre de l’évaluation\nTexte.\n### A\n```yaml\nid: 1.1.1.1\npoints: 40 %\ncategorie: mise en oeuvre\n```\n##### Actions\n##### B\n```yaml\nid: 1.1.1.1.1\npoints: 100\npoints: 100\n```\n### C\n```yaml\nid: 1.1.1.2\npoints: 60,0\ncategorie: bases\n```\n';
  const workspace = workspaceOf(new Map([['/ws/1.1.1.md', text]]));

  it('is mended, and nothing else is touched', () => {
    const { texts: fixed, count } = mended(workspace);
    assert.equal(count, 8);
    assert.deepEqual([...fixed.keys()], ['/ws/1.1.1.md']);
    assert.equal(
      fixed.get('/ws/1.1.1.md'),
      "# T\n```yaml\nid: 1.1.1\npoints: 30\n```\n## Périmètre de l'évaluation\nTexte.\n## Actions\n### A\n```yaml\nid: 1.1.1.1\npoints: 40\ncategorie: mise en œuvre\n```\n#### Actions\n##### B\n```yaml\nid: 1.1.1.1.1\npoints: 100\n```\n### C\n```yaml\nid: 1.1.1.2\npoints: 60.0\ncategorie: bases\n```\n",
    );
    assert.deepEqual([...problemsOf(workspaceOf(fixed)).values()], [[]]);
  });

  it('stays within one file where that is asked for', () => {
    const other = text.replaceAll('1.1.1', '1.1.2');
    const two = workspaceOf(new Map(Object.entries({ '/ws/1.1.1.md': text, '/ws/1.1.2.md': other })));
    assert.deepEqual([...new Set(fixAll(analysisOf(two), '/ws/1.1.2.md').map(({ file }) => file))], ['/ws/1.1.2.md']);
  });

  it('leaves alone what is switched off', () => {
    const severities = new Map([['points-invalid', 'off' as const]]);
    assert(mended(workspace, severities).texts.get('/ws/1.1.1.md')?.includes('points: 40 %'));
  });

  it('leaves alone a file whose letters were lost', () => {
    const lossy = workspaceOf(new Map([['/ws/1.1.1.md', text.replace('Texte', 'Texte \ufffd')]]));
    assert.deepEqual(mended(lossy).texts, new Map());
  });

  it('is nothing in a text without faults', () => {
    assert.deepEqual(
      fixAll(analysisOf(workspaceOf(new Map([['/ws/1.1.1.md', '# T\n```yaml\nid: 1.1.1\n```\n']])))),
      [],
    );
  });
});
