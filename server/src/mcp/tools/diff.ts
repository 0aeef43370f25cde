import * as z from 'zod';
import type { NamedVersion } from '../../cli/diff/build-report.ts';
import { reportBetween, sidesOf } from '../../cli/diff/sides.ts';
import { toldRefusals, versionAt } from '../../cli/version-named.ts';
import { comparable, type Version, versionPlace } from '../../disk/version.ts';
import { relativePath } from '../../files/paths.ts';
import { bounded } from '../bounded.ts';
import type { Folder } from '../folder.ts';
import { CUT, LIMIT, NAME } from '../shapes.ts';
import { tool } from '../tool.ts';

const VERSION = NAME.describe(
  'A folder as seen from the folder, or git:REV:DIR: a folder as it is in a commit, branch or tag.',
);
const COUNT = z.int().min(0);
const STANDING = z.looseObject({ done: z.number(), potential: z.number(), share: z.number().nullable() }).nullable();

export const diff = tool({
  name: 'diff',
  title: 'Compare two versions',
  does: 'Tells what changed in meaning between two versions of référentiels, and what it does to the scores of scenarios.',
  input: z.strictObject({
    before: VERSION.default('git:HEAD:.'),
    after: VERSION.default('.'),
    scenarios: z.array(NAME).max(50).default([]).describe('Scenario files that are scored in both versions.'),
    limit: LIMIT,
  }),
  output: z.looseObject({
    summary: z.object({ 'breaks-scores': COUNT, 'changes-scores': COUNT, 'changes-text': COUNT }),
    changes: z.array(
      z.looseObject({
        fingerprint: z.string(),
        severity: z.enum(['breaks-scores', 'changes-scores', 'changes-text']),
        referential: z.string().nullable(),
        about: z.string(),
        message: z.string(),
        because: z.string(),
      }),
    ),
    scenarios: z.array(
      z.looseObject({
        file: z.string(),
        referentials: z.array(
          z.looseObject({ referential: z.string(), before: STANDING, after: STANDING, change: z.number().nullable() }),
        ),
      }),
    ),
    cut: CUT,
  }),
  async answer(folder, { before, after, scenarios, limit }) {
    const named = await Promise.all(
      scenarios.map(async file => ({ file, scenario: await folder.scenario({ scenario: file }) })),
    );
    const first = await versionIn(folder, before);
    const [former, latter] = comparable(first, await versionIn(folder, after, first));
    const report = reportBetween(...sidesOf(shown(before, former), shown(after, latter)), named);
    return bounded(limit, ({ list, cut }) => ({
      ...report,
      changes: list('changes', report.changes),
      scenarios: report.scenarios.map(impact => ({
        ...impact,
        referentials: impact.referentials.map(one => ({
          ...one,
          rows: list(`rows of ${one.referential} in ${impact.file}`, one.rows),
        })),
      })),
      cut: cut(),
    }));
  },
});

/** A version that stands within the folder; the folder itself with the texts that are not saved. */
async function versionIn(folder: Folder, place: string, other?: Version): Promise<Version> {
  const { root } = folder;
  const { revision, folder: named } = await toldRefusals(async () => versionPlace(place, root));
  const at = { folder: folder.inside(named), revision };
  const isItself = revision === undefined && at.folder === root;
  return isItself ? { ...(await folder.read()), ...at, commit: undefined, submodules: [] } : versionAt(at, other);
}

function shown(place: string, version: Version): NamedVersion {
  return { place, version, shownPath: path => relativePath(version.root, path) };
}
