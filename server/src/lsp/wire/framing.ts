/**
 * Passes on the bytes of a client, without what is no message: the protocol's library waits for ever once a header has told no
 * length. Gives what there is to read of each chunk; the beginning of a header is held back until its end is there. `dropped`
 * hears of each time that something was passed over.
 */
export function createFraming(dropped: () => void): (chunk: Uint8Array) => Uint8Array {
  let held: Uint8Array = new Uint8Array();
  // How many bytes of a message are still to come.
  let left = 0;
  return chunk => {
    const bytes = joined([held, chunk]);
    const passed: Uint8Array[] = [];
    let at = 0;
    for (;;) {
      const end = Math.min(at + left, bytes.length);
      passed.push(bytes.subarray(at, end));
      left -= end - at;
      at = end;
      const next = left > 0 ? undefined : headerEnd(bytes, at);
      if (next === undefined) break;
      const header = headerIn(bytes.subarray(at, next));
      if (header === undefined || header.from > 0) dropped();
      if (header) passed.push(bytes.subarray(at + header.from, next));
      left = header?.length ?? 0;
      at = next;
    }
    // Of what never ends, only as much is held as a header may have.
    held = bytes.slice(Math.max(at, bytes.length - LONGEST_HEADER));
    return joined(passed);
  };
}

const LONGEST_HEADER = 8192;
/** Nothing longer can be read as a text. */
const LONGEST_MESSAGE = 2 ** 29;
const END_OF_HEADER = '\r\n\r\n';

/** Where the length of a message begins to be told, and the length; undefined where it is not told. */
function headerIn(bytes: Uint8Array): { readonly from: number; readonly length: number } | undefined {
  const text = asText(bytes);
  const found = /content-length: *(\d+) *\r\n/i.exec(text);
  const length = Number(found?.[1] ?? Number.NaN);
  if (found === null || !(length <= LONGEST_MESSAGE)) return undefined;
  // Other fields may stand before it; what else does is the rest of a message of which nobody knows the length.
  const isField = found.index === 0 || /^(?:[\w-]+:[^\r\n]*\r\n)*$/.test(text.slice(0, found.index));
  return { from: isField ? 0 : found.index, length };
}

/** Where the header ends that begins at a place; undefined where that is not there yet. */
function headerEnd(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(13, from); at >= 0; at = bytes.indexOf(13, at + 1)) {
    const end = at + END_OF_HEADER.length;
    if (asText(bytes.subarray(at, end)) === END_OF_HEADER) return end;
  }
  return undefined;
}

/** Byte by byte: a header has none but those of ASCII. */
function asText(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const some = parts.filter(({ length }) => length > 0);
  const [only] = some;
  if (only && some.length === 1) return only;
  const all = new Uint8Array(some.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of some) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
