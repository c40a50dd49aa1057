import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const callSchema = z.strictObject({
  label: z.string(),
  method: z.string(),
  /** With labels in place of ids. */
  path: z.string(),
  status: z.int(),
  /** Of an error answer: Neutron's class name, or Keystone's title. */
  type: z.string().optional(),
  message: z.string().optional(),
  /** Headers that a client sees, one a line. */
  headers: z.string(),
  /** Attribute names and JSON types, or an empty text where there was no body. */
  shape: z.string(),
  /** The values of a successful answer, with chance taken out. */
  body: z.unknown().optional(),
})

/** One request of the scenario and what was answered, with nothing in it that is another at the next recording. */
export type Call = z.infer<typeof callSchema>

/** In what two answers may differ. */
export const aspects = ['status', 'type', 'message', 'headers', 'shape', 'values'] as const
export type Aspect = (typeof aspects)[number]

/** What a cloud answered to the whole scenario. */
export interface Recording {
  calls: Call[]
}

const index = z.int().min(0)
const fileSchema = z.strictObject({
  headers: z.array(z.string()),
  shapes: z.array(z.string()),
  calls: z.array(callSchema.omit({ headers: true, shape: true }).extend({ headers: index, shape: index })),
})

/** A recording as text: one line a call; headers and shapes, which are often the same, stand once. */
export function recordingText({ calls }: Recording): string {
  const headers = [...new Set(calls.map((call) => call.headers))].toSorted()
  const shapes = [...new Set(calls.map((call) => call.shape))].toSorted()
  const lines = calls.map((call) =>
    JSON.stringify({ ...call, headers: headers.indexOf(call.headers), shape: shapes.indexOf(call.shape) }),
  )
  return `{"headers":${list(headers)},\n"shapes":${list(shapes)},\n"calls":[\n${lines.join(',\n')}\n]}\n`
}

const list = (texts: string[]) => `[\n${texts.map((text) => JSON.stringify(text)).join(',\n')}\n]`

/** Reads a recording that {@link recordingText} made; throws where the text is something else. */
export function recordingFrom(text: string): Recording {
  const { headers, shapes, calls } = fileSchema.parse(JSON.parse(text))
  return {
    calls: calls.map((call) => ({
      ...call,
      headers: headers[call.headers] ?? '',
      shape: shapes[call.shape] ?? '',
    })),
  }
}

/** Reads a recording from a file. */
export const readRecording = (file: string | URL): Recording => recordingFrom(readFileSync(file, 'utf8'))

/** Writes a recording to a file. */
export const writeRecording = (file: string | URL, recording: Recording): void =>
  writeFileSync(file, recordingText(recording))
