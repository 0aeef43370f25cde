import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseFixture } from './fixture.ts';

/** A folder of a test on the real disk; names are relative to it, with slashes. */
export interface Folder {
  readonly path: string;
  /** The absolute path of a name. */
  readonly at: (name: string) => string;
  /** The URI of a name, as editors write it; that of the folder itself without one. */
  readonly uri: (name?: string) => string;
  /** Writes a file, and the folders that it needs. */
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>;
  /** Removes a file, or a folder with all it holds. */
  readonly remove: (name: string) => Promise<void>;
  /** Moves a file or a folder, and makes the folders that it needs. */
  readonly move: (from: string, to: string) => Promise<void>;
}

/** The files of a folder: a fixture without marks (`//- 1.1.1.md` starts a file), or contents by name. */
export type Files = string | Readonly<Record<string, string | Uint8Array>>;

/** Calls a test with a new folder that holds some files, and removes it afterwards. */
export async function inFolder(files: Files, test: (folder: Folder) => Promise<void>): Promise<void> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'referentiel ')));
  const folder = folderAt(path);
  try {
    for (const [name, content] of Object.entries(contentsOf(files))) await folder.write(name, content);
    await test(folder);
  } finally {
    // A program that was stopped may be writing yet.
    await rm(path, { recursive: true, force: true, maxRetries: 20 });
  }
}

/**
 * A measure file of the 2021 dialect: its title `Mesure`, its id, and a text in line 5; `below` are the points of
 * sub-actions, numbered from 1.
 */
export function measure(id: string, text = '', below: readonly number[] = []): string {
  const children = below.map((points, at) => `### Volet ${at + 1}\n${block(`id: ${id}.${at + 1}\npoints: ${points}`)}`);
  const actions = below.length > 0 ? `## Actions\n${children.join('')}` : '';
  return `# Mesure\n${block(`id: ${id}`)}${text}\n${actions}`;
}

/** A fenced block of YAML. */
export function block(yaml: string): string {
  return `\`\`\`yaml\n${yaml}\n\`\`\`\n`;
}

/** Does something without the rights of the superuser, who may read everything. */
export async function asNobody(work: () => Promise<void>): Promise<void> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65534);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

function folderAt(path: string): Folder {
  const at = (name: string): string => join(path, ...name.split('/'));
  return {
    path,
    at,
    uri: name => pathToFileURL(name === undefined ? path : at(name)).href,
    async write(name, content) {
      await mkdir(dirname(at(name)), { recursive: true });
      await writeFile(at(name), content);
    },
    remove: name => rm(at(name), { recursive: true }),
    async move(from, to) {
      await mkdir(dirname(at(to)), { recursive: true });
      await rename(at(from), at(to));
    },
  };
}

function contentsOf(files: Files): Readonly<Record<string, string | Uint8Array>> {
  if (typeof files !== 'string') return files;
  return Object.fromEntries([...parseFixture(files).files].map(([path, text]) => [path.replace(/^\/ws\//, ''), text]));
}
