import { existsSync } from 'node:fs';
import { run } from './run.mjs';

/** True where packages of Debian can be installed: on Debian, as its superuser. */
export function isDebian() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/**
 * Installs packages of Debian, without what they only recommend.
 * @param {readonly string[]} packages
 * @throws {import('./failure.mjs').Failure} where one cannot be had
 */
export async function installOnDebian(packages) {
  const options = { quiet: true, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update'], options);
  await run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}
