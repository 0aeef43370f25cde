import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyWorkspace, folderOf, type Workspace, withFiles } from '../../../server/src/core/index/workspace.ts';
import type { Platform } from '../../../server/src/core/model/referential.ts';
import type { Profile, Scenario } from '../../../server/src/core/model/scenario.ts';
import type { Score } from '../../../server/src/core/model/score.ts';
import type { SourceFile } from '../../../server/src/core/model/source.ts';
import { parseFile } from '../../../server/src/core/parse/parse-file.ts';
import { readScenario } from '../../../server/src/core/parse/scenario/read-scenario.ts';
import { nodeNamed } from '../../../server/src/core/scoring/prepare.ts';
import { prepareWorkspace } from '../../../server/src/core/scoring/prepare-workspace.ts';
import { type Scores, scoreAt } from '../../../server/src/core/scoring/score.ts';
import { scoreScenario } from '../../../server/src/core/scoring/score-scenario.ts';

const EXAMPLE = join(import.meta.dirname, '../../../referentiel/exemple');

/** The files of a fixture: each starts with a line `//- path`. */
export function filesOf(fixture: string): Map<string, string> {
  const parts = fixture.split(/^\/\/- (.+)\n/m).slice(1);
  return new Map(parts.flatMap((path, at) => (at % 2 === 0 ? [[path, parts[at + 1] ?? ''] as const] : [])));
}

export function workspaceFrom(fixture: string, platform: Platform = '2023'): Workspace {
  const files = [...filesOf(fixture)].filter(([path]) => path.endsWith('.md'));
  const folders = new Set(files.map(([path]) => folderOf(path)));
  const byFolder = new Map(Array.from(folders, folder => [folder, { platform }] as const));
  return withFiles(
    emptyWorkspace({ byFolder, platforms: new Map() }),
    new Map(files.map(([path, text]) => [path, parseFile(path, text)])),
  );
}

/** The référentiel that ships. */
export function exampleWorkspace(): Workspace {
  const files = new Map<string, SourceFile>();
  for (const name of readdirSync(EXAMPLE, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.md')) files.set(name, parseFile(name, readFileSync(join(EXAMPLE, name), 'utf8')));
  }
  return withFiles(emptyWorkspace(), files);
}

/** The scenarios that ship with it. */
export function exampleScenarios(): Scenario[] {
  const folder = join(EXAMPLE, 'scenarios');
  return readdirSync(folder).map(name => scenarioFrom(readFileSync(join(folder, name), 'utf8'), `scenarios/${name}`));
}

export function scenarioFrom(text: string, path = 'x.scenario.yml'): Scenario {
  const scenario = readScenario(path, text);
  if (scenario === undefined) throw new Error(`no scenario: ${text}`);
  return scenario;
}

export function profile(identity: Readonly<Record<string, readonly string[]>>, answers = {}): Profile {
  const sets = Object.entries(identity).map(([property, values]) => [property, new Set(values)] as const);
  return { identity: new Map(sets), answers: new Map(Object.entries(answers)) };
}

/** The scores of a fixture under a scenario, and a way to look one up by its qualified id. */
export function scored(
  fixture: string,
  scenario: string,
  platform: Platform = '2023',
): { scores: Scores; of: (name: string) => Score; node: (name: string) => number } {
  const prepared = prepareWorkspace(workspaceFrom(fixture, platform));
  const { scores } = scoreScenario(prepared, scenarioFrom(scenario));
  const node = (name: string) => {
    const found = nodeNamed(prepared, name);
    if (found === undefined) throw new Error(`no action ${name}`);
    return found;
  };
  return { scores, node, of: name => scoreAt(scores, node(name)) };
}

/** What a tree of actions is made of: points for a leaf, children for the others, by the last part of their ids. */
export type Shape = number | readonly Shape[];

/**
 * The files of a référentiel of the 2023 dialect, with every action's points written: axes, measures (level
 * 2), sub-actions and tasks.
 */
export function referentialFrom(axes: readonly (readonly Shape[])[], name = 'ref'): string {
  const root = `//- ref.md\n# R\n\`\`\`yaml\nidentifiant: ""\nreferentiel: ${name}\npoints: ${pointsOf(axes)}\n\`\`\`\n`;
  const files = axes.map((measures, axis) => {
    const id = `${axis + 1}`;
    const own = `//- ${id}.md\n${entry(1, id, pointsOf(measures))}`;
    return own + measures.map((shape, at) => `//- ${id}.${at + 1}.md\n${action(1, `${id}.${at + 1}`, shape)}`).join('');
  });
  return root + files.join('');
}

export function pointsOf(shape: Shape): number {
  return typeof shape === 'number' ? shape : shape.reduce<number>((sum, part) => sum + pointsOf(part), 0);
}

function action(depth: number, id: string, shape: Shape): string {
  const own = entry(depth, id, pointsOf(shape));
  if (typeof shape === 'number') return own;
  return `${own}${'#'.repeat(depth + 1)} Actions\n${shape.map((part, at) => action(depth + 2, `${id}.${at + 1}`, part)).join('')}`;
}

function entry(depth: number, id: string, points: number): string {
  return `${'#'.repeat(depth)} A${id}\n\`\`\`yaml\nidentifiant: ${id}\npoints: ${points}\n\`\`\`\n`;
}

/** A question on water, and what stands below its block. */
export function questionFrom(title: string, id: string, type: string, sections = ''): string {
  return `# ${title}\n\`\`\`yaml\nid: ${id}\ntype: ${type}\nthematique_id: eau\n\`\`\`\n${sections}\n`;
}

/** A file of one entry of rules, by the title of each. */
export function rulesFrom(action: string, rules: Readonly<Record<string, string>>): string {
  const sections = Object.entries(rules).map(([title, formula]) => `### ${title}\n\`\`\`formule\n${formula}\n\`\`\`\n`);
  return `//- rules/${action}.md\n# Rules of ${action}\n\`\`\`yaml\naction_id: ${action}\n\`\`\`\n## Règles\n${sections.join('')}`;
}

/** The potential that is in no part of a score; 0 but for rounding as a rule. */
export function unallocated(score: Score): number {
  return score.potential - score.done - score.planned - score.notDone - score.notFilled - score.capped;
}
