import { parseArgs } from 'node:util'
import { z } from 'zod'
import { languages } from '../../src/i18n/formatter'

const options = z.object({
  /** Letters of the stories to play: `a`, `a,c`; all where none is named. */
  story: z
    .string()
    .optional()
    .transform((letters) => letters?.split(',')),
  /** 1 is watchable; 3 is three times as fast. */
  pace: z.coerce.number().positive().default(1),
  live: z.boolean().default(false),
  check: z.boolean().default(false),
  language: z.enum(languages.map(({ id }) => id)).default('en'),
  theme: z.enum(['light', 'dark']).default('light'),
  cloud: z.enum(['demo', 'real']).default('demo'),
  config: z.string().optional(),
  out: z.string().default('demos-out'),
})
export type DemoOptions = z.infer<typeof options>

/** What was asked for on the command line. Throws with words for what cannot be. */
export function optionsFrom(words: string[]): DemoOptions {
  const { values } = parseArgs({
    args: words,
    options: {
      story: { type: 'string' },
      pace: { type: 'string' },
      live: { type: 'boolean' },
      check: { type: 'boolean' },
      language: { type: 'string' },
      theme: { type: 'string' },
      cloud: { type: 'string' },
      config: { type: 'string' },
      out: { type: 'string' },
    },
  })
  const parsed = options.safeParse(values)
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error))
  return parsed.data
}
