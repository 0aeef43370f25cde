/** How scenarios are called. Pure. */

/** The name, or with the first number behind it under which it is free: `Simulation 2.scenario.yml`. */
export function freeName(name: string, isFree: (candidate: string) => boolean): string {
  const [whole, extensions] = splitName(name);
  // A copy of a copy counts on; a year stays.
  const base = whole.replace(/ \d{1,2}$/, '');
  let candidate = name;
  for (let number = 2; !isFree(candidate); number++) candidate = `${base} ${number}${extensions}`;
  return candidate;
}

/** The name of a file without its extensions, `scenario` being one. */
export function withoutExtension(name: string): string {
  return splitName(name)[0];
}

/** The name for something beside a scenario: only characters that every system takes in the name of a file. */
export function fileNameFor(name: string, extension: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._()-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
    .slice(0, LONGEST);
  return `${safe || 'simulation'}.${extension}`;
}

const LONGEST = 100;

/** `[base, extensions]`; the extensions of a scenario are two. */
function splitName(name: string): readonly [string, string] {
  const [, base = name, extensions = ''] = /^(.+?)((?:\.scenario)?\.ya?ml)$/i.exec(name) ?? [];
  return [base, extensions];
}
