/** What `assert` asks of a process when it tells what differs; in a browser there is none. */
export const process = { env: {} };
