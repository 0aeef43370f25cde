/** Data that a script has left in the page: JSON in UTF-8, deflated, in base 64. It is text from our own site, read as what it was written as. */
export async function unpacked<Data>(name: string): Promise<Data> {
  const packed: unknown = Reflect.get(globalThis, name);
  if (typeof packed !== 'string') throw new Error(`${name} is missing`);
  const bytes = Uint8Array.from(atob(packed), sign => sign.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).json();
}
