/** Pictures from the page. Pure. */
import { bytesOf } from '../../../server/src/protocol/base64.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The bytes of a PNG from base 64; null where it is none. */
export function pngBytes(content: string): Uint8Array | null {
  if (content.length % 4 !== 0 || !/^[A-Za-z\d+/]+={0,2}$/.test(content)) return null;
  const bytes = bytesOf(content);
  return SIGNATURE.every((byte, at) => bytes[at] === byte) ? bytes : null;
}
