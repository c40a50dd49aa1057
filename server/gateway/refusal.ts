/** Creates a refusal in the shape of Neutron’s errors, which the page reads (contract, section 4.5). */
export function refusal(
  status: number,
  type: string,
  message: string,
  headers: Record<string, string> = {},
): Response {
  return Response.json(
    { NeutronError: { type, message, detail: '' } },
    { status, headers: { 'cache-control': 'no-store', ...headers } },
  )
}

/** Creates the refusal of a request whose handle or cookie is missing, unknown or expired. */
export const unknownToken = (): Response =>
  refusal(401, 'Unauthorized', 'The gateway does not know this session')
