/*
 * What Web Chat 4.18 gets wrong in a message's links. It does not know `sms:` and makes a button of such a link, which
 * does nothing; and it gives numbers to ring a window of their own, which stays empty.
 */

const TO_TEXT = 'button.webchat__render-markdown__citation[value^="sms:"]';
const TO_RING = 'a[href^="tel:"][target]';

/** Mends the links of all messages within an element, now and later. */
export function mendLinks(within) {
  new window.MutationObserver(() => mend(within)).observe(within, { childList: true, subtree: true });
}

function mend(within) {
  for (const button of within.querySelectorAll(TO_TEXT)) {
    const link = document.createElement('a');
    link.href = button.value;
    link.textContent = button.textContent;
    button.replaceWith(link);
  }
  for (const link of within.querySelectorAll(TO_RING)) link.removeAttribute('target');
}
