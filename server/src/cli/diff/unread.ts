import { say } from '../../../../l10n/say.ts';
import type { Problems } from '../../core/analysis/run.ts';
import { settingsProblems } from '../../core/analysis/run-settings.ts';
import { isUnread } from '../../core/changes/unread.ts';
import type { Problem } from '../../core/model/problem.ts';
import { SETTINGS_FILE } from '../../core/model/settings.ts';
import { type LineIndex, lineIndex } from '../../core/text/line-index.ts';
import { childPath } from '../../files/paths.ts';
import { printedProblem } from '../check/printed-problem.ts';
import type { NamedVersion } from './build-report.ts';

/** A line for each thing of a version that cannot be read, the first ones and of each file the first of its kind; how many more there are, and what tells of all. */
export function sayUnread({ place, version, shownPath }: NamedVersion, problems: Problems): readonly string[] {
  const { workspace, configuration, root } = version;
  const settings = childPath(root, SETTINGS_FILE);
  const lineOf = (path: string, lines: LineIndex, problem: Problem): string => {
    const { file, line, column, code, message } = printedProblem(shownPath(path), lines, problem);
    // Letters that are lost are compared as such.
    const left = code === 'text-encoding' ? [] : [say('What stands there is not compared.')];
    return [`${file}:${line}:${column} ${code} ${message}`, ...left].join(' ');
  };
  const inTexts = [...problems].flatMap(([path, own]) => {
    const lines = workspace.files.get(path)?.lines;
    return lines ? firstOfEach(own.filter(isUnread)).map(problem => lineOf(path, lines, problem)) : [];
  });
  const inSettings = settingsProblems(configuration, configuration.settings.rules).filter(isUnread);
  const all = [...inSettings.map(problem => lineOf(settings, lineIndex(configuration.text), problem)), ...inTexts];
  const more = all.length - MOST;
  return [
    ...(workspace.files.size === 0 ? [say('Nothing of a référentiel stands in {place}.', { place })] : []),
    ...version.submodules.map(path =>
      say('{path} is a repository of its own, of which a commit holds nothing: it is not compared.', {
        path: shownPath(path),
      }),
    ),
    ...all.slice(0, more === 1 ? MOST + 1 : MOST),
    ...(more > 1
      ? [say('{place}: {count} more places cannot be read. The command check tells of all.', { place, count: more })]
      : []),
  ];
}

/** A conflict is three lines in a file, or many: the first says it. */
function firstOfEach(problems: readonly Problem[]): readonly Problem[] {
  return problems.filter(({ code }, at) => problems.findIndex(one => one.code === code) === at);
}

/** How many are told one by one. */
const MOST = 5;
