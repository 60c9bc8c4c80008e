import { z } from 'zod';

/** A sentence with these placeholders, all of which it needs, and these, which it may have. */
export function filled(needed: readonly string[], allowed: readonly string[] = []): z.ZodString {
  return z
    .string()
    .min(1)
    .superRefine((text, context) => {
      const held = [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name ?? '');
      const known = [...needed, ...allowed];
      const list = known.length === 0 ? 'none' : known.map((name) => `{${name}}`).join(', ');
      for (const name of held.filter((one) => !known.includes(one)))
        context.addIssue({
          code: 'custom',
          message: `has the placeholder {${name}}, which nothing fills in (here: ${list})`,
        });
      for (const name of needed.filter((one) => !held.includes(one)))
        context.addIssue({ code: 'custom', message: `must have the placeholder {${name}}` });
      if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, '')))
        context.addIssue({ code: 'custom', message: 'has a brace without its other half' });
    });
}
