/** The most that a workbook may hold once it is inflated, in bytes, and in how many parts. */
const INFLATED_LIMIT = 300_000_000;
const PARTS_LIMIT = 5000;

/** What is wrong with a zip file; `bomb` where it holds far more than any workbook does. */
export type ZipFault = 'not-a-zip' | 'damaged' | 'bomb';

/**
 * Undefined for a zip file of a sound size: what its parts say of their size is added up, and each is inflated as well, for
 * they need not tell the truth. Nothing is kept of them.
 */
export async function zipFault(bytes: Uint8Array, limit = INFLATED_LIMIT): Promise<ZipFault | undefined> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const parts = partsOf(view);
    if (typeof parts === 'string') return parts;
    if (parts.length > PARTS_LIMIT) return 'bomb';
    if (parts.reduce((sum, { size }) => sum + size, 0) > limit) return 'bomb';
    return await inflatedFault(bytes, view, parts, limit);
  } catch (error) {
    // It points outside of itself.
    if (error instanceof RangeError) return 'damaged';
    throw error;
  }
}

interface Part {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Where a number is too large for its place, and stands elsewhere. */
const ELSEWHERE = 0xffffffff;

function partsOf(view: DataView): readonly Part[] | ZipFault {
  let end = view.byteLength - END_SIZE;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < first) return 'not-a-zip';
  const parts: Part[] = [];
  const count = view.getUint16(end + 10, true);
  if (count > PARTS_LIMIT) return 'bomb';
  for (let at = view.getUint32(end + 16, true), left = count; left > 0; left--) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'damaged';
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [size = 0, packed = 0, offset = 0] = large(view, sizes, at + 46 + nameLength, extraLength);
    parts.push({ method: view.getUint16(at + 10, true), packed, size, at: offset });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return parts;
}

/** Numbers, those that are too large taken from the extra field that holds them (zip64). */
function large(view: DataView, numbers: readonly number[], start: number, length: number): readonly number[] {
  if (!numbers.includes(ELSEWHERE)) return numbers;
  let at = start;
  while (at + 4 <= start + length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return numbers.map(number => {
    if (number !== ELSEWHERE) return number;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
}

async function inflatedFault(
  bytes: Uint8Array,
  view: DataView,
  parts: readonly Part[],
  limit: number,
): Promise<ZipFault | undefined> {
  let left = limit;
  for (const { method, packed, at } of parts) {
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + packed > bytes.length) return 'damaged';
    const data = new Uint8Array(bytes.subarray(start, start + packed));
    if (method !== STORED && method !== DEFLATED) return 'damaged';
    const size = method === STORED ? packed : await inflatedSize(data, left);
    if (typeof size === 'string') return size;
    left -= size;
    if (left < 0) return 'bomb';
  }
  return undefined;
}

/** Counted as it is inflated: nobody waits for more than the limit. */
async function inflatedSize(data: Uint8Array<ArrayBuffer>, limit: number): Promise<number | ZipFault> {
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  try {
    for (let size = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return size;
      size += value.length;
      if (size > limit) return 'bomb';
    }
  } catch (error) {
    if (error instanceof TypeError) return 'damaged';
    throw error;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
