import type { Entity } from 'botbuilder-core';
import type { Citation } from '../answer/answer.js';

/** Teams refuses longer ones; in UTF-16 code units. */
const LONGEST_NAME = 80;
const LONGEST_ABSTRACT = 160;

/**
 * The one Message entity that carries every citation of an answer; Teams refuses a message with two.
 * It says nothing about generated content, for nothing here is generated.
 * @param thumbs actions that people can take with the message
 */
export function citationEntity(citations: readonly Citation[], thumbs: readonly object[] = []): Entity {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    citation: citations.map((citation) => ({
      '@type': 'Claim',
      position: citation.position,
      appearance: {
        '@type': 'DigitalDocument',
        name: cut(citation.title, LONGEST_NAME),
        url: safeUrl(citation.url),
        abstract: cut(citation.quote, LONGEST_ABSTRACT),
      },
    })),
    ...(thumbs.length > 0 && { potentialAction: thumbs }),
  };
}

/** Markdown definitions, one a line: what makes the marks of a text into links in Web Chat. */
export function citationDefinitions(citations: readonly Citation[]): string {
  return citations
    .map(({ position, url, title }) => `[${position}]: ${safeUrl(url)} "${escapeTitle(title)}"`)
    .join('\n');
}

/** At most `longest` code units, cut between two words and then ended with an ellipsis. */
export function cut(text: string, longest: number): string {
  const line = oneLine(text);
  if (line.length <= longest) return line;
  const room = line.slice(0, longest);
  const space = room.lastIndexOf(' ');
  const kept = space > 0 ? room.slice(0, space) : room.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** A definition's title ends at the next quotation mark, and a backslash or an entity in it would be read. */
function escapeTitle(title: string): string {
  return oneLine(title).replace(/[\\"&<>`*_[\]]/g, '\\$&');
}

/** A definition's address ends at the first space, and brackets in it must balance. */
function safeUrl(url: string): string {
  return url.replace(
    /[\s<>"\\()[\]`]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
