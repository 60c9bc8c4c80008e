/** Puts values in the place of names in braces; a name without a value stays as it is. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (name, key: string) => String(values[key] ?? name));
}
