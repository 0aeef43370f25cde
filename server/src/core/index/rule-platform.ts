import { namedAction } from '../model/id.ts';
import type { Platform, Referential } from '../model/referential.ts';
import { type Among, referentialNamed } from './prefixes.ts';

/** What a rule belongs to. */
export type Platformed = Pick<Referential, 'folder' | 'name' | 'platform'>;

/**
 * The platform whose language the rule of an action is written in: that of its référentiel. Where that is not there, that of
 * 2023, whose language is the stricter one.
 */
export function rulePlatform(among: Among<Platformed>, action: string, usedIn: string): Platform {
  return referentialNamed(among, namedAction(action).prefix, usedIn)?.platform ?? '2023';
}
