import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { documentationPages, type Example, examplesOf, pageAt } from '../kit/documentation.ts';
import { faultsBy } from '../kit/schemas.ts';

const ROOT = new URL('../../', import.meta.url);

/** Which schema a text is held to: by its file name, or by a key that it alone has. */
const SCHEMAS = [
  { file: /^referentiel\.json$/, key: 'referentials', schema: 'referentiel' },
  { file: /\.scenario\.yml$/, key: 'Statuts', schema: 'referentiel-scenario' },
  { file: /\.scenario\.yml$/, key: 'Efforts', schema: 'referentiel-scenario' },
  { file: /\.population\.(yml|json)$/, key: 'Mélange', schema: 'referentiel-population' },
];

/** An example of data, with its place. */
interface Data {
  readonly place: string;
  readonly value: unknown;
  readonly example: Example;
}

const data = documentationPages().flatMap(page =>
  examplesOf(page)
    .filter(({ language }) => language === 'json' || language === 'yaml')
    .map((example): Data => ({ place: `${page.path}:${example.line}`, value: parsed(example), example })),
);

describe('the data that the documentation shows', () => {
  for (const { place, value, example } of data) {
    const schema = schemaOf(value, example);
    if (schema === undefined) continue;
    it(`at ${place} is as ${schema}.schema.json has it`, () => assert.deepEqual(faultsBy(value, schema), []));
  }

  it('of settings names such as there are', () => {
    const known = new Set(packageJson.contributes.configuration.flatMap(({ properties }) => Object.keys(properties)));
    const named = data.flatMap(({ value }) => keysIn(value)).filter(key => /^referentiel\.\w/.test(key));
    assert.deepEqual(
      named.filter(key => !known.has(key)),
      [],
    );
  });
});

describe('the workflows that the documentation shows', () => {
  const steps = data.flatMap(({ place, value }) => stepsIn(value).map(step => ({ place, step })));
  const ours = steps.filter(({ step }) => /^ORGANISATION\/referentiel@/.test(String(step['uses'])));

  it('use the action of this version, with inputs that it has', () => {
    const action = load(read('action.yml')) as { readonly inputs: object };
    assert(ours.length > 0);
    for (const { place, step } of ours) {
      assert.equal(step['uses'], `ORGANISATION/referentiel@v${packageJson.version}`, place);
      const unknown = Object.keys(step['with'] ?? {}).filter(name => !Object.hasOwn(action.inputs, name));
      assert.deepEqual(unknown, [], place);
    }
  });

  it('tell of each input of the action', () => {
    const action = load(read('action.yml')) as { readonly inputs: object };
    const { text } = pageAt('docs/integration-continue.md');
    assert.deepEqual(
      Object.keys(action.inputs).filter(name => !text.includes(`| \`${name}\` |`)),
      [],
    );
  });

  it('ask npm for this version of the package', () => {
    const versions = [...pageAt('docs/integration-continue.md').text.matchAll(/referentiel@([\d.]+)/g)];
    assert(versions.length > 0);
    for (const [, version] of versions) assert.equal(version, packageJson.version);
  });

  it('name the hooks that there are', () => {
    const hooks = (load(read('.pre-commit-hooks.yaml')) as readonly { readonly id: string }[]).map(({ id }) => id);
    const named = data.flatMap(({ value }) => hooksIn(value));
    assert.deepEqual([...named].sort(), [...hooks].sort());
  });
});

describe('the page of the command line', () => {
  const { text } = pageAt('docs/commandes.md');

  it('tells of each command', () => {
    const commands = readdirSync(new URL('server/src/cli/commands/', ROOT)).map(name => name.replace('.ts', ''));
    const told = new Set([...text.matchAll(/`([a-z]+)(?: --stdio)?`/g)].map(([, name]) => name));
    assert.deepEqual(
      commands.filter(name => !told.has(name)),
      [],
    );
  });

  it('tells of each schema that ships', () => {
    const schemas = readdirSync(new URL('syntaxes/', ROOT)).filter(name => name.endsWith('.schema.json'));
    assert.deepEqual(
      schemas.filter(name => !text.includes(`\`${name}\``)),
      [],
    );
  });
});

function parsed({ language, text }: Example): unknown {
  if (language === 'yaml') return load(text);
  // Some lines of a file of settings.
  return JSON.parse(/^\s*"/.test(text) ? `{${text}}` : text);
}

function schemaOf(value: unknown, { file }: Example): string | undefined {
  const name = file?.split('/').at(-1);
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return SCHEMAS.find(one => (name === undefined ? keys.includes(one.key) : one.file.test(name)))?.schema;
}

/** The keys of an object and of all that it holds. */
function keysIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...keysIn(one)]);
}

/** The steps of a workflow, or of a part of one. */
function stepsIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'uses' in value ? [{ ...value }] : [];
  return [...own, ...Object.values(value).flatMap(stepsIn)];
}

function hooksIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'hooks' in value ? (value.hooks as readonly { readonly id: string }[]).map(({ id }) => id) : [];
  return [...own, ...Object.values(value).flatMap(hooksIn)];
}

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}
