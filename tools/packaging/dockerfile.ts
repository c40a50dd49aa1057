import { cpSync, mkdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import { ran } from './commands'

/** A stage of a Dockerfile that was carried out, and what its image would start. */
interface Stage {
  /** Stands for `/` of the image. */
  root: string
  cwd: string
  env: Record<string, string>
  entrypoint: string[]
  command: string[]
  healthcheck: string[]
}

/** Where a Dockerfile is carried out: what it copies from, where its stages are, and those that there are. */
interface Build {
  context: string
  work: string
  stages: Map<string, Stage>
}

/**
 * Carries out what a Dockerfile says in folders of this machine, its copies and commands, with this machine's Node in
 * place of the base image and as this user; answers the last stage. It knows the instructions that ours has, and throws
 * on any other.
 */
export function carriedOut(text: string, context: string, work: string): Stage {
  const build: Build = { context, work, stages: new Map() }
  let stage: Stage | undefined
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, instruction = '', rest = ''] = /^(\w+) (.+)$/.exec(line) ?? []
    if (instruction === 'FROM') stage = from(rest, build)
    else if (stage) carryOut[instruction]?.(rest, stage, build)
    if (!stage || (instruction !== 'FROM' && !(instruction in carryOut)))
      throw new Error(`Not known: ${line}`)
  }
  if (!stage) throw new Error('The Dockerfile has no stage')
  return stage
}

function from(rest: string, { work, stages }: Build): Stage {
  const name = / AS (\S+)$/i.exec(rest)?.[1] ?? 'final'
  const root = join(work, name)
  mkdirSync(root, { recursive: true })
  const stage = { root, cwd: root, env: {}, entrypoint: [], command: [], healthcheck: [] }
  stages.set(name, stage)
  return stage
}

const wordsOf = (rest: string): string[] => z.array(z.string()).parse(JSON.parse(rest))

const carryOut: Record<string, (rest: string, stage: Stage, build: Build) => void> = {
  WORKDIR: (rest, stage) => {
    stage.cwd = join(stage.root, rest)
    mkdirSync(stage.cwd, { recursive: true })
  },
  ENV: (rest, { env }) => {
    const [name = '', value = ''] = rest.split('=')
    env[name] = value
  },
  COPY: copy,
  RUN: (rest, { cwd, env }) => void ran('sh', ['-c', rest], { cwd, env }),
  ENTRYPOINT: (rest, stage) => (stage.entrypoint = wordsOf(rest)),
  CMD: (rest, stage) => (stage.command = wordsOf(rest)),
  HEALTHCHECK: (rest, stage) => (stage.healthcheck = wordsOf(rest.replace('CMD ', ''))),
  USER: () => undefined,
  EXPOSE: () => undefined,
}

/** `COPY [--from=STAGE] SOURCE... TARGET`: of a folder, what is in it. */
function copy(rest: string, { cwd }: Stage, { context, stages }: Build): void {
  const [, stage, paths = ''] = /^(?:--from=(\S+) )?(.+)$/.exec(rest) ?? []
  const source = stage === undefined ? context : stages.get(stage)?.root
  if (source === undefined) throw new Error(`There is no stage ${stage}`)
  const names = paths.split(' ')
  const target = join(cwd, names.pop() ?? '')
  for (const name of names) {
    const path = join(source, name)
    cpSync(path, statSync(path).isFile() ? join(target, basename(path)) : target, { recursive: true })
  }
}
