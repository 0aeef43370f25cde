import assert from 'node:assert/strict';
import { type Analysis, analysisOf } from '../../../server/src/core/analysis/run.ts';
import { changesBetween, comparing } from '../../../server/src/core/changes/changes-between.ts';
import { type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import { computations } from '../../../server/src/core/memory/memory.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { changesIn } from '../../kit/changes.ts';
import { openFixture } from '../../kit/workspace.ts';

/** So many measures, each with a text that says something else `after`, and a question beside it. */
function texts(measures: number, after: boolean): string {
  return Array.from({ length: measures }, (_, at) => {
    const id = `1.1.${at + 1}`;
    const text = `La mesure ${id} ${after ? 'demande désormais' : 'propose'} un plan de mobilité.`;
    return [
      `//- ${id}.md\n# Mesure ${id}\n\`\`\`yaml\nidentifiant: ${id}\npoints: 10\n\`\`\`\n## Description\n${text}\n`,
      `//- questions/q${at}.md\n# Question ${at}${after ? ' bis' : ''} ?\n\`\`\`yaml\nid: q_${at}\ntype: binaire\nthematique_id: mobilite\n\`\`\`\n`,
    ].join('');
  }).join('');
}

const FIRST = '1.1.1.md';

/** The workspace once a letter more was typed into the first measure. */
function typed(workspace: Workspace): Workspace {
  const [path = '', file] = [...workspace.files].find(([one]) => one.endsWith(`/${FIRST}`)) ?? [];
  return withFiles(workspace, new Map([[path, parseFile(path, `${file?.text ?? ''}x`)]]));
}

interface Compared {
  readonly before: Analysis;
  readonly after: Analysis;
}

/** Two versions that were compared, before a key is pressed, and after. */
function keystroke(measures: number): Compared & { readonly later: Analysis } {
  const before = analysisOf(openFixture(texts(measures, false)).workspace);
  const after = analysisOf(openFixture(texts(measures, true)).workspace);
  changesBetween(before, after);
  return { before, after, later: analysisOf(typed(after.workspace), undefined, undefined, after) };
}

/** What is found out anew for a keystroke. */
function computedFor(measures: number): number {
  const { before, later } = keystroke(measures);
  const start = computations();
  changesBetween(before, later);
  return computations() - start;
}

describe('changes that are compared again at each keystroke', () => {
  it('are found out anew where somebody types alone, however much has changed elsewhere', () => {
    // More texts than are kept by what they say alone.
    const [few, many] = [computedFor(5), computedFor(200)];
    assert(few < 10, `${few} computations`);
    assert(many <= few + 5, `${few} computations, then ${many}`);
  });

  it('are those of versions that nobody has compared before', () => {
    const { before, later } = keystroke(5);
    const afresh = changesIn(openFixture(texts(5, false)).workspace, typed(openFixture(texts(5, true)).workspace));
    assert.deepEqual(changesBetween(before, later), afresh);
  });

  it('are looked for in steps, of which none takes longer in a larger référentiel: there are more of them', () => {
    const [few, many] = [stepsFor(20), stepsFor(140)];
    assert(many >= few + 2 * Math.floor(120 / 50), `${few} steps, then ${many}`);
  });
});

function stepsFor(measures: number): number {
  const { before, later } = keystroke(measures);
  return [...comparing(before, later)].length;
}
