import { compareVersions, type Version, versionOf } from '../model/semver.ts';
import type { SheetProblem } from '../model/sheet.ts';
import { refusal } from './problem.ts';
import { type Row, type Sheet, textIn } from './sheet.ts';

export interface CheckedVersions {
  /** The version that is imported: the highest of all rows. */
  readonly version: string | undefined;
  readonly problems: readonly SheetProblem[];
}

/** What the platform looks at before all rows (platform, section 4.1); `current` is the version that it has. */
export function checkVersions(sheet: Sheet, current: string | undefined): CheckedVersions {
  const problems = sheet.rows.flatMap(row => incomplete(sheet, row));
  if (sheet.rows.length === 0) {
    problems.push(
      refusal({ sheet }, 'version-missing', { variant: 'none', platform: 'No version found in changelog' }),
    );
  }
  const read = sheet.rows.map(row => ({ row, text: textIn(row, 'version') ?? '' }));
  const versions = read.map(({ row, text }) => ({ row, version: versionOf(text) }));
  for (const [at, { row, text }] of read.entries()) {
    if (versions[at]?.version !== undefined) continue;
    const told = { args: { text }, platform: `Invalid Version: ${text}` };
    problems.push(refusal({ sheet, row, name: 'version' }, 'version-invalid', told));
  }
  const highest = highestOf(versions);
  if (highest) problems.push(...notHigher(sheet, highest, current));
  return { version: highest?.version.text, problems };
}

interface Read {
  readonly row: Row;
  readonly version: Version;
}

function highestOf(
  versions: readonly { readonly row: Row; readonly version: Version | undefined }[],
): Read | undefined {
  let highest: Read | undefined;
  for (const { row, version } of versions) {
    if (version && (highest === undefined || compareVersions(version, highest.version) > 0)) highest = { row, version };
  }
  return highest;
}

function incomplete(sheet: Sheet, row: Row): SheetProblem[] {
  return ['date', 'description'].flatMap(name => {
    if (textIn(row, name) !== undefined) return [];
    const told = { variant: 'cell', args: { column: name }, platform: 'Impossible de lire le tableau de version' };
    return [refusal({ sheet, row, name }, 'version-missing', told)];
  });
}

function notHigher(sheet: Sheet, { row, version }: Read, current: string | undefined): SheetProblem[] {
  const known = current === undefined ? undefined : versionOf(current);
  if (known === undefined || compareVersions(version, known) > 0) return [];
  const said = `Version ${version.text} is not greater than current version ${known.text}`;
  const platform = `${said}, please add a new version in the changelog`;
  const args = { version: version.text, current: known.text };
  return [refusal({ sheet, row, name: 'version' }, 'version-not-higher', { args, platform })];
}
