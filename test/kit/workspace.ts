import { emptyWorkspace, type Workspace, withFiles } from '../../server/src/core/index/workspace.ts';
import { parseFile } from '../../server/src/core/parse/parse-file.ts';
import { type Fixture, parseFixture } from './fixture.ts';

/** The workspace that some texts make, built from scratch. */
export function workspaceOf(files: ReadonlyMap<string, string>): Workspace {
  return withFiles(emptyWorkspace(), new Map([...files].map(([path, text]) => [path, parseFile(path, text)])));
}

/** A fixture and the workspace that it makes. */
export function openFixture(text: string): { readonly fixture: Fixture; readonly workspace: Workspace } {
  const fixture = parseFixture(text);
  return { fixture, workspace: workspaceOf(fixture.files) };
}
