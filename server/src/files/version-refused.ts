import type { VersionRefusal } from '../core/model/version-refusal.ts';

/** A version that cannot be read, and why. */
export class VersionRefused extends Error {
  readonly refusal: VersionRefusal;

  constructor(refusal: VersionRefusal) {
    super(Object.values(refusal).join(' '));
    this.refusal = refusal;
  }
}
