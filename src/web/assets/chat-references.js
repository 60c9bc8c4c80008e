/* What the answers on this page quote, by the address of the reference: for the panel and for the quote in small. */

const PASSAGE = /^\/sources\/[^/]+$/;

/** Knows the quotes of the replies that it was shown. Nothing that a person wrote is kept here. */
export function createReferences() {
  const quotes = new Map();
  return {
    /** Takes the quotes of a reply. */
    note(activity) {
      for (const citation of activity.channelData?.kindred?.citations ?? [])
        quotes.set(new URL(citation.url).href, citation);
    },

    /** Forgets them all. */
    forget() {
      quotes.clear();
    },

    /** The link that an event is about, if it is one to a passage; null for any other. */
    linkOf({ target }) {
      const link = target instanceof window.Element ? target.closest('a[href]') : null;
      return link && addressOf(link, quotes) ? link : null;
    },

    /** Where the text of a reference is, on our own server. */
    addressOf: (link) => addressOf(link, quotes),

    /** The words that a reference rests on, and the title of the text that they are from; null where no reply said them. */
    quoteOf: (link) => quotes.get(link.href) ?? null,
  };
}

function addressOf(link, quotes) {
  const said = quotes.get(link.href);
  if (said) return `/sources/${encodeURIComponent(said.source)}?quote=${said.start}-${said.end}`;
  const { origin, pathname, search } = new URL(link.href);
  const isPassage = origin === location.origin && PASSAGE.test(pathname) && search.startsWith('?quote=');
  return isPassage ? pathname + search : null;
}
