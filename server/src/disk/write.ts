import { rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file whole or not at all: a failure leaves the old text as it was. @throws what the file system says */
export async function writeText(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text, 'utf8');
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
