import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const folder = new URL('transcripts/', import.meta.url)

const transcriptSchema = z.object({
  name: z.string(),
  request: z.object({
    service: z.enum(['identity', 'network']),
    region: z.string().nullable(),
    method: z.string(),
    path: z.string(),
    headers: z.record(z.string(), z.string()),
    body: z.unknown(),
  }),
  response: z.object({
    status: z.int(),
    headers: z.record(z.string(), z.string()),
    body: z.unknown(),
  }),
})

/** One call of a real cloud and what it answered. Tokens and secrets are struck out; ids are the recording's. */
export type Transcript = z.infer<typeof transcriptSchema>

const token = z.string().optional()

const stepSchema = z.union([
  /** A transcript to replay. `token`: `user NAME`, `answer of STEP`, or the text that was sent. */
  z.strictObject({ call: z.string(), token, subject: token }),
  /** A call whose answer was not kept; `ids` are what the recording calls the objects at these paths of the answer. */
  z.strictObject({
    setup: z.string(),
    service: z.enum(['identity', 'network']),
    method: z.string(),
    path: z.string(),
    body: z.unknown().optional(),
    token,
    ids: z.record(z.string(), z.string()).optional(),
  }),
  /** Time that passed: until the agents have reported, or until the token of the short-lived sign-in is dead. */
  z.strictObject({ wait: z.enum(['report', 'tokens']) }),
])

/** What was done at a point of the recording. */
export type Step = z.infer<typeof stepSchema>

/** The order of the recording: each call builds on what the calls before it have made. */
export function readSteps(): Step[] {
  const text = readFileSync(new URL('order.json', import.meta.url), 'utf8')
  return z.array(stepSchema).parse(JSON.parse(text))
}

/** All recorded calls, by name. */
export function readTranscripts(): Map<string, Transcript> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const transcripts = names.map((name) =>
    transcriptSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))),
  )
  return new Map(transcripts.map((transcript) => [transcript.name, transcript]))
}
