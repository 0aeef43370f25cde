/** A version as semver writes it, ready to be compared. */
export interface Version {
  readonly text: string;
  readonly numbers: readonly number[];
  readonly prerelease: readonly string[];
}

const SEMVER =
  /^v?(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][\da-zA-Z-]*))*))?(?:\+[\da-zA-Z-]+(?:\.[\da-zA-Z-]+)*)?$/;

/** Reads a version; undefined for what is none, such as `1.0`. */
export function versionOf(text: string): Version | undefined {
  const match = SEMVER.exec(text);
  if (match === null) return undefined;
  return { text, numbers: match.slice(1, 4).map(Number), prerelease: match[4]?.split('.') ?? [] };
}

/** Below 0 where the first is lower; a prerelease is lower than its version. */
export function compareVersions(a: Version, b: Version): number {
  for (const [at, number] of a.numbers.entries()) {
    const difference = number - (b.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  if (a.prerelease.length === 0 || b.prerelease.length === 0) return b.prerelease.length - a.prerelease.length;
  for (let at = 0; at < Math.max(a.prerelease.length, b.prerelease.length); at++) {
    const difference = compareParts(a.prerelease[at], b.prerelease[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Numbers come before words; what is missing comes first. */
function compareParts(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? -1 : 1;
  const [number, other] = [a, b].map(part => (/^\d+$/.test(part) ? Number(part) : undefined));
  if (number !== undefined && other !== undefined) return number - other;
  if (number !== undefined || other !== undefined) return number !== undefined ? -1 : 1;
  return a === b ? 0 : a < b ? -1 : 1;
}
