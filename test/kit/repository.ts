import { execFileSync } from 'node:child_process';
import { type Files, type Folder, inFolder } from './disk.ts';

/** A folder under git. */
export interface Repository extends Folder {
  /** Runs git there, whatever the machine is configured to, and gives what it prints. */
  readonly git: (...args: readonly string[]) => string;
  /** Commits all that stands there, and gives the name of the commit. */
  readonly commit: () => string;
}

/** Calls a test with a new repository whose first commit, on `main`, holds some files, and removes it afterwards. */
export function inRepository(files: Files, test: (repository: Repository) => Promise<void>): Promise<void> {
  return inFolder(files, async folder => {
    const git = gitIn(folder.path);
    git('init', '--quiet', '--initial-branch=main');
    const commit = (): string => {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message=Un état');
      return git('rev-parse', 'HEAD').trim();
    };
    commit();
    await test({ ...folder, git, commit });
  });
}

/** Git in a folder; the days of all commits are the same, and so are their names. */
export function gitIn(folder: string): Repository['git'] {
  const date = '2026-01-01T00:00:00Z';
  const env = {
    ...process.env,
    LC_ALL: 'C',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  };
  const who = ['-c', 'user.name=Personne', '-c', 'user.email=personne@example.org', '-c', 'protocol.file.allow=always'];
  // What it says on standard error is in the message of what is thrown.
  return (...args) => execFileSync('git', [...who, ...args], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
}
