/** One sentence of help, in markdown. `signpost`: a help line, or whom to ask. */
export interface SafetySentence {
  readonly text: string;
  readonly role: 'frame' | 'signpost';
}

/** Sentences that frame. */
export function frames(texts: readonly string[]): SafetySentence[] {
  return texts.map((text) => ({ text, role: 'frame' }));
}

/** Sentences that say where to turn. */
export function signposts(texts: readonly string[]): SafetySentence[] {
  return texts.map((text) => ({ text, role: 'signpost' }));
}
