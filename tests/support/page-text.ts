/** What a person reads on a page: its text with marks of paragraphs gone and entities read. */
export function textIn(markup: string): string {
  return markup
    .replace(/<\/?(?:a|b|time)\b[^>]*>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The texts of the paragraphs and list items of a page's main part, each as a person reads it. */
export function statementsIn(body: string): string[] {
  const main = /<main\b[^>]*>(.*)<\/main>/s.exec(body)?.[1] ?? '';
  return [...main.matchAll(/<(p|li|td)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , inside = '']) => textIn(inside));
}

/** The section under a heading, as a person reads it. */
export function sectionIn(body: string, heading: string): string {
  const sections = [...body.matchAll(/<section.*?<\/section>/gs)].map(([whole]) => whole);
  return textIn(sections.find((one) => one.includes(`<h2>${heading}</h2>`)) ?? '');
}
