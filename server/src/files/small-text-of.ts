import type { Files } from './files.ts';

/** The text of a file that steers the program, where why there is none makes no difference. */
export async function smallTextOf(files: Pick<Files, 'small'>, path: string): Promise<string | undefined> {
  const found = await files.small(path);
  return found.kind === 'text' ? found.text : undefined;
}
