import { spawn } from 'node:child_process'

/**
 * Runs a program to its end and answers what it printed, and its exit code. Never the synchronous way: the demo cloud that it asks may
 * live in this very process.
 */
export async function finished(
  command: string,
  words: string[],
  options: { env: NodeJS.ProcessEnv; cwd?: string },
): Promise<{ stdout: string; stderr: string; code: number | null }> {
  const child = spawn(command, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('close', resolve).once('error', reject),
  )
  return { stdout, stderr, code }
}

/** This process's environment without what would tell an OpenStack client of another cloud. */
export function clientEnvironment(more: Record<string, string>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('OS_'))
  return { ...Object.fromEntries(own), PYTHONDONTWRITEBYTECODE: '1', ...more }
}
