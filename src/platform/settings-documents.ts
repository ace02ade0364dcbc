/** The settings of trusted documents: whose are registered, and whether others run at all. */
import { z } from 'zod';

const say = <T extends z.ZodType>(schema: T, description: string, example = ''): T =>
  schema.meta({ description, example });

export const documentShapes = {
  CASEGATE_DOCUMENTS: say(
    z
      .string()
      .transform((text) =>
        text
          .split(',')
          .map((folder) => folder.trim())
          .filter((folder) => folder !== ''),
      )
      .default([]),
    'Folders of .graphql files that are registered as trusted documents besides those of the product, comma-separated.',
    './documents-of-partners',
  ),
  CASEGATE_TRUSTED_DOCUMENTS_ONLY: say(
    z.enum(['on', 'off'], { error: 'say on or off' }).default('off'),
    'Whether registered documents alone are run; introspection and the explorer are refused then.',
    'off',
  ),
};

export interface DocumentSettings {
  folders: string[];
  /** Whether a document that is not registered is refused. */
  only: boolean;
}

type Raw = z.infer<z.ZodObject<typeof documentShapes>>;

export const documentSettings = (raw: Raw): DocumentSettings => ({
  folders: raw.CASEGATE_DOCUMENTS,
  only: raw.CASEGATE_TRUSTED_DOCUMENTS_ONLY === 'on',
});
