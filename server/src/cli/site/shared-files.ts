import { fileBeside } from '../../disk/beside.ts';

/** What every site has, whatever it shows: its scripts and styles, which stand beside the program. */
export const SHARED_FILES = [
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
  return fileBeside(process.argv[1] ?? '', name);
}
