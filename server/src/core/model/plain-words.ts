import { sectionKey } from './words.ts';

/** The words and ids of a text as they are compared: without case, accents and signs, one space between them. */
export function plainWords(text: string): string {
  const words = sectionKey(text).replace(/[^\p{L}\p{N}._]+/gu, ' ');
  return words.trim();
}
