/** The référentiels of the platform that TE continues. */
export const OLDER_REFERENTIALS: readonly string[] = ['cae', 'eci'];

/** TE, and the one that it is tried out in. */
const TRANSITION_REFERENTIALS: readonly string[] = ['te', 'te-test'];

/** The slugs of the référentiels that the platform knows, in the order in which it lists them (platform, section 1.2). */
export const PLATFORM_REFERENTIALS: readonly string[] = [...OLDER_REFERENTIALS, ...TRANSITION_REFERENTIALS];

/** True for the slug of a référentiel that is read as TE, whatever its rows say. */
export function isTransitionName(name: string | undefined): boolean {
  return name !== undefined && TRANSITION_REFERENTIALS.includes(name);
}
