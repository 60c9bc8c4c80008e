import { z } from 'zod';

const word = z.string().min(1);

/** The words on the chat page, beside those of the conversation. */
export const chatWordsSchema = z.strictObject({
  title: word,
  description: word,
  what: word,
  region: word,
  loading: word,
  noscript: word,
  trouble: word,
  retry: word,
  /** While the server is away for some seconds. */
  away: word,
  /** When a chat goes on of which only the replies are left. */
  recalled: word,
  leave: word,
  escape: word,
  menu: word,
  clear: word,
  cleared: word,
  /** The panel beside the chat that a reference opens. */
  panel: z.strictObject({
    title: word,
    close: word,
    page: word,
    copy: word,
    copied: word,
    notCopied: word,
    loading: word,
    trouble: word,
  }),
  /** Sentences of the Web Chat client, by its own names for them, that are said in other words here. */
  webChat: z.record(z.string().regex(/^[A-Z_]+$/), word),
});
