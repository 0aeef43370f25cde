/** What is used of a browser's workers: all of its types would be known to what runs in Node as well. */
declare class Worker {
  constructor(program: string);
  terminate(): void;
}
