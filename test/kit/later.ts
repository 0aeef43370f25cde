/** A promise that is kept when a test says so. */
export function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>(kept => {
    resolve = kept;
  });
  return { promise, resolve };
}
