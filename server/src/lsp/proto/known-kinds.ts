/** The kinds of something that a client shows, by their numbers; undefined where it names none. */
export type KnownKinds = ReadonlySet<number> | undefined;

/**
 * A kind, else what comes nearest to it, as far as a client shows it; undefined where it shows neither. One that names no kinds
 * shows those of the first version of the protocol, the last of which is `oldest`.
 */
export function kindShown<Kind extends number>(
  kind: Kind,
  near: Kind | undefined,
  oldest: Kind,
  known: KnownKinds,
): Kind | undefined {
  const isShown = (one: Kind): boolean => (known === undefined ? one <= oldest : known.has(one));
  return [kind, near].find(one => one !== undefined && isShown(one));
}
