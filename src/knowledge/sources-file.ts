import { z } from 'zod';

/** The file that says what is known of every document. */
export const SOURCES_FILE = 'sources/sources.yaml';

const text = z.string().min(1);
const passageId = z.string().regex(/^p[1-9]\d*$/, 'must be p1, p2, …');
const voice = z.enum(['guidance', 'reference', 'article', 'opinion', 'furniture']);

const about = {
  title: text,
  publisher: text,
  address: z.httpUrl().nullable(),
  date: text.nullable(),
  rights: text,
  show: z.enum(['all', 'neighbours']),
  identified: z.enum(['certain', 'probable', 'not-known']),
  standing: z.enum(['current', 'superseded', 'not-known']),
};

const aboutPassage = z.strictObject({ ...about, voice }).partial();

const span = z.strictObject({
  passage: passageId,
  /** The last passage of the span, where it reaches over several. */
  until: passageId.optional(),
  /** The span's exact first words; without them it begins with its passage. */
  from: text.optional(),
  /** The span's exact last words; without them it ends with its passage. */
  to: text.optional(),
  voice,
});

const erratum = z.strictObject({
  passage: passageId,
  quote: text,
  says: text,
  source: z.strictObject({
    title: text,
    publisher: text,
    date: text.nullable(),
    address: z.httpUrl().nullable(),
    checked: z.iso.date().nullable(),
  }),
});

const source = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens'),
  file: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
  ...about,
  voice,
  passages: z.enum(['lines', 'paragraphs']),
  about: z.record(passageId, aboutPassage).default({}),
  spans: z.array(span).default([]),
  errata: z.array(erratum).default([]),
});

/** The shape of `content/sources/sources.yaml`. Unknown keys are refused. */
export const sourcesSchema = z.strictObject({ sources: z.array(source) });

/** One document's entry. */
export type SourceEntry = Readonly<z.infer<typeof source>>;
/** Who speaks between two places of a document. */
export type SpanEntry = Readonly<z.infer<typeof span>>;
