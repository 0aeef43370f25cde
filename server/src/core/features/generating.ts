import { generate } from '../generation/generate.ts';
import { type GeneratedFile, scenarioFiles } from '../generation/scenario-files.ts';
import { folderOf, type Workspace } from '../index/workspace.ts';
import type { SourceFile } from '../model/source.ts';
import { preparedParts } from '../scoring/prepared-parts.ts';
import { touches } from '../text/span.ts';

/** The scenarios that try the rules of an action, and where they may go. */
export interface Generating {
  /** The qualified id of the action, as its rules name it. */
  readonly action: string;
  readonly files: readonly GeneratedFile[];
  /** The folder `scenarios` beside that of the rules; that of the rules where nothing else stands beside it. */
  readonly folder: string;
}

/** What can be generated for the rules among which an offset stands; undefined where there are none that can be read. */
export function generatingAt(workspace: Workspace, file: SourceFile, offset: number): Generating | undefined {
  const own = preparedParts(workspace).parts.flatMap(prepared =>
    prepared.entries.map(entry => ({ prepared, entry, at: entry.personalisation })),
  );
  // Between two entries the one that begins.
  const found = own.findLast(({ at }) => at.file.path === file.path && touches(at.entry.span, offset));
  if (found === undefined || found.entry.rules.length === 0) return undefined;
  const { prepared, entry } = found;
  const files = scenarioFiles(prepared, generate(entry.rules, prepared.questions));
  return { action: entry.personalisation.action, files, folder: scenariosFolder(workspace, file.path) };
}

/** What stands above a folder may be outside of the workspace: only where files of it stand there too is it inside. */
export function scenariosFolder({ files }: Workspace, path: string): string {
  const own = folderOf(path);
  const above = folderOf(own);
  const isInside = [...files.keys()].some(other => other.startsWith(`${above}/`) && !other.startsWith(`${own}/`));
  return isInside ? `${above}/scenarios` : own;
}
