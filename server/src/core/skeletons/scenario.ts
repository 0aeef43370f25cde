import { hole, type Skeleton, skeleton } from './skeleton.ts';

/** A scenario to be filled in: what it shows, what the collectivité is, and the statuses of its actions. */
export function scenarioSkeleton(): Skeleton {
  const title = hole('Ce que montre ce scénario');
  return skeleton`Test: ${title}\n\nCollectivité:\n  type: [${hole('')}]\n\nStatuts:\n  ${hole('')}\n`;
}
