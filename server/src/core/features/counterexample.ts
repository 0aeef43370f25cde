import { exampleIn } from '../analysis/facts/example-arguments.ts';
import type { Workspace } from '../index/workspace.ts';
import type { Problem } from '../model/problem.ts';
import type { Profile } from '../model/scenario.ts';
import { scenariosFolder } from './generating.ts';

/** A collectivité for which a problem shows, to be looked at as a scenario. */
export interface Counterexample {
  /** What it is and what it answered, as far as that decides. */
  readonly profile: Profile;
  /** The same to be read; empty where anybody is one. */
  readonly example: string;
  /** The folder of the scenarios beside the file of the problem. */
  readonly folder: string;
}

/** The collectivité that a problem in a file tells as an example; undefined where it tells none. */
export function counterexampleOf(workspace: Workspace, file: string, { args }: Problem): Counterexample | undefined {
  const profile = exampleIn(args);
  const { example } = args;
  if (profile === undefined || typeof example !== 'string') return undefined;
  return { profile, example, folder: scenariosFolder(workspace, file) };
}
