import { z } from 'zod';

const signpostSchema = z.strictObject({
  id: z.string().min(1),
  who: z.string().min(1),
  kind: z.enum(['person', 'organisation']),
  says: z.string().min(1),
  source: z.string().min(1).nullable(),
  checked: z.iso.date().nullable(),
});

/** The shape of `content/safety/signposts.yaml`. */
export const signpostsSchema = z.strictObject({ signposts: z.array(signpostSchema) });

/** Whom a person can ask. */
export type Signpost = Readonly<z.infer<typeof signpostSchema>>;
