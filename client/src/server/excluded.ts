/** What the user has VS Code leave out of sight. Pure. */
import { recordOf } from '../../../server/src/protocol/shapes.ts';

/** The patterns of `files.exclude`, whatever somebody wrote there; an exclusion that hangs on another file is not one. */
export function excludedPatterns(setting: unknown): readonly string[] {
  return Object.entries(recordOf(setting)).flatMap(([pattern, isExcluded]) => (isExcluded === true ? [pattern] : []));
}
