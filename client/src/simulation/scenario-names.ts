/** How scenarios are called, and where they belong. Pure. */

/** The name, or with the first number behind it under which it is free: `Simulation 2.scenario.yml`. */
export function freeName(name: string, isFree: (candidate: string) => boolean): string {
  const [whole, extensions] = splitName(name);
  // A copy of a copy counts on; a year stays.
  const base = whole.replace(/ \d{1,2}$/, '');
  let candidate = name;
  for (let number = 2; !isFree(candidate); number++) candidate = `${base} ${number}${extensions}`;
  return candidate;
}

/** The name of a copy: one that VS Code opens in the view by itself, whatever opens it. */
export function copyName(name: string): string {
  return /\.scenario\.ya?ml$/i.test(name) ? name : `${withoutExtension(name)}.scenario.yml`;
}

/** The name of what a scenario becomes in TE. */
export function switchedName(name: string): string {
  return `${withoutExtension(name)}-te.scenario.yml`;
}

/** The name of the scenario that a plan makes of another. */
export function plannedName(name: string): string {
  return `${withoutExtension(name)}-plan.scenario.yml`;
}

/** The name of a file without its extensions, `scenario` and `test` being such. */
export function withoutExtension(name: string): string {
  return splitName(name)[0];
}

/** The name of a file without its last extension. */
export function withoutLastExtension(name: string): string {
  return name.replace(/(?<=.)\.[^.]*$/, '');
}

/** `[base, extensions]`; the extensions of a scenario are two. */
function splitName(name: string): readonly [string, string] {
  const [, base = name, extensions = ''] = /^(.+?)((?:\.(?:scenario|test))?\.ya?ml)$/i.exec(name) ?? [];
  return [base, extensions];
}

/**
 * The folder of the scenario that is nearest to a référentiel, of those that are not nearer to another one; null where there
 * is none. All are URIs.
 */
export function nearestFolder(
  scenarios: readonly string[],
  referential: string,
  others: readonly string[],
): string | null {
  const shared = (uri: string): number => commonLength(uri, referential);
  const own = scenarios.filter(uri => others.every(other => commonLength(uri, other) <= shared(uri)));
  const [best] = own.sort((a, b) => shared(b) - shared(a) || a.length - b.length);
  return best === undefined ? null : best.slice(0, best.lastIndexOf('/'));
}

/** How many names two paths share from their beginning. */
function commonLength(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  const end = left.findIndex((part, at) => part !== right[at]);
  return end < 0 ? left.length : end;
}

/** True for a text whose keys at the left edge are all those of a scenario, `Statuts` or `Scores` among them. */
export function isScenarioText(text: string): boolean {
  let isOne = false;
  for (const [, written = ''] of text.matchAll(/^(?![#\s}-])["']?([^:"'\n]+?)["']?[ \t]*:/gmu)) {
    const key = written.normalize('NFC');
    if (!SCENARIO_KEYS.includes(key)) return false;
    isOne ||= key === 'Statuts' || key === 'Scores';
  }
  return isOne;
}

const SCENARIO_KEYS: readonly string[] = [
  'Test',
  'Collectivité',
  'Réponses',
  'Indicateurs',
  'Statuts',
  'Efforts',
  'Plan',
  'Scores',
];
