const PRIME = 0x01000193;
const START = 0x811c9dc5;
/** Codes have 30 bits: small integers, which maps hold best. */
const SHIFT = 2;

/** A number that stands for a text (FNV-1a, Fowler, Noll and Vo): 0 to 2³⁰ - 1. Two texts seldom share one. */
export function codeOf(text: string): number {
  return mixed(hashOf(START, text, 0, text.length));
}

function hashOf(start: number, text: string, from: number, to: number): number {
  let code = start;
  for (let at = from; at < to; at++) code = Math.imul(code ^ text.charCodeAt(at), PRIME);
  return code;
}

/** The codes of all runs of so many letters of a text, each with a sign before it, as if each were a text: without cutting them out. */
export function codesOfRuns(sign: string, text: string, letters: number): number[] {
  const start = hashOf(START, sign, 0, sign.length);
  const codes: number[] = [];
  for (let at = 0; at + letters <= text.length; at++)
    codes.push(mixed(hashOf(start, text, at, at + letters)));
  return codes;
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
