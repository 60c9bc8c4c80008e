const PRIME = 0x01000193;
const START = 0x811c9dc5;
/** Codes have 30 bits: small integers, which maps hold best. */
const SHIFT = 2;

/** A number that stands for a text (FNV-1a, Fowler, Noll and Vo): 0 to 2³⁰ - 1. Two texts seldom share one. */
export function codeOf(text: string): number {
  let code = START;
  for (let i = 0; i < text.length; i++) code = Math.imul(code ^ text.charCodeAt(i), PRIME);
  return mixed(code);
}

/** A number that stands for several in their order. */
export function joinedCode(...codes: readonly number[]): number {
  let code = START;
  for (const one of codes) {
    code = Math.imul(code ^ one, PRIME);
    code = Math.imul(code ^ (one >>> 15), PRIME);
  }
  return mixed(code);
}

/** Spreads the bits (the finaliser of MurmurHash3, Appleby). */
function mixed(code: number): number {
  let bits = Math.imul(code ^ (code >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> SHIFT;
}
