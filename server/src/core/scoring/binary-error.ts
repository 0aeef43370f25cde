/** How much figures that are decimals may be off in binary: what is reached, or equal, but for this is so. */
export const BINARY_ERROR = 1e-9;
