import { z } from 'zod';

const signpostSchema = z.strictObject({
  id: z.string().min(1),
  who: z.string().min(1),
  kind: z.enum(['person', 'organisation']),
  says: z.string().min(1),
  source: z.string().min(1).nullable(),
  checked: z.iso.date().nullable(),
});

const organisationSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** A region of help-lines.yaml. */
  region: z.string().min(1),
  /** Whom it is there for, as it says itself. */
  serves: z.string().min(1),
  /** What it is about, by the ids of `about` in language/guides.yaml; empty: whatever it is. */
  about: z.array(z.string().min(1)),
  address: z.url({ protocol: /^https$/, error: 'must be an address that begins with https://' }),
  source: z.string().min(1),
  /** The day on which it was written down here out of its source; null: its source was not read yet. */
  checked: z.iso.date('must be a real day, YYYY-MM-DD').nullable(),
  /** Whether a person has opened its page. */
  verified: z.boolean(),
});

/** The shape of `content/safety/signposts.yaml`. */
export const signpostsSchema = z.strictObject({
  signposts: z.array(signpostSchema),
  organisations: z.array(organisationSchema).default([]),
});

/** Whom a person can ask. */
export type Signpost = Readonly<z.infer<typeof signpostSchema>>;
/** An organisation of one region for families and carers. */
export type Organisation = Readonly<z.infer<typeof organisationSchema>>;
