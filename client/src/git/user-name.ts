import type { Repository } from './git-api.ts';

/** Who commits in a repository, as Git is configured there, else everywhere on this machine; null where nobody is named. */
export async function userNameOf(
  repository: Pick<Repository, 'getConfig' | 'getGlobalConfig'> | null | undefined,
): Promise<string | null> {
  if (!repository) return null;
  const key = 'user.name';
  return (await named(() => repository.getConfig(key))) ?? (await named(() => repository.getGlobalConfig(key))) ?? null;
}

/** Git tells of what is not configured by nothing, or by failing. */
async function named(ask: () => Promise<string>): Promise<string | undefined> {
  try {
    return (await ask()).trim() || undefined;
  } catch {
    return undefined;
  }
}
