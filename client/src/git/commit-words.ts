/** How a commit is told where one chooses among several. Pure. */
import { sayDay } from '../../../l10n/say-day.ts';
import type { GitCommit } from './git-api.ts';

/** The first line of its message. */
export function subjectOf({ message }: Pick<GitCommit, 'message'>): string {
  return message.split('\n', 1)[0] ?? '';
}

/** As much of its hash as people write. */
export function shortHash(hash: string): string {
  return hash.slice(0, 7);
}

/** Hash, day and author, as far as they are known. */
export function commitDetails({ hash, commitDate, authorName }: GitCommit): string {
  const day = commitDate && sayDay(commitDate);
  return [shortHash(hash), day, authorName].filter(part => part !== undefined && part !== '').join(' · ');
}
