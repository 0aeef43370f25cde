import { fileBeside } from '../../disk/beside.ts';

/** Whose work is in the scripts of a site, under which licences: it is given to readers with them. */
const NOTICES = 'ThirdPartyNotices.txt';

/** What every site has, whatever it shows: its scripts and styles, which stand beside the program, and the notices above it. */
export const SHARED_FILES = [
  NOTICES,
  'site.css',
  'site.js',
  'map.css',
  'map.js',
  'site-map.css',
  'site-map.js',
  'simulation.css',
  'simulation.js',
  'site-simulation.css',
  'site-simulation.js',
] as const;

/** The content of one of them. */
export function sharedFile(name: (typeof SHARED_FILES)[number]): Buffer {
  return fileBeside(process.argv[1] ?? '', name === NOTICES ? `../${name}` : name);
}
