import { isLabUp, labRefusal, lowerLab, raiseLab } from './lab'
import { measureInGuest } from './loss/in-guest'
import { measureOnLab } from './loss/on-lab'
import { lossTable, type LossRun } from './loss/report'

// `npm run real-cloud -- up | down | wipe | status | loss [RUNS] [CASE,...] | loss-in-guest strongswan|libreswan [RUNS]`
const refusal = labRefusal()
/** How often each case is measured: the argument at this place, or five times. */
const runsAsked = (place: number) => Number(process.argv[place] ?? 5)
/** Prints each run as it ends, and a table of all of them, also where the measurement breaks off. */
async function printed(measure: (tell: (run: LossRun) => void) => Promise<void>): Promise<void> {
  const runs: LossRun[] = []
  try {
    await measure((run) => {
      process.stdout.write(`${JSON.stringify(run)}\n`)
      runs.push(run)
    })
  } finally {
    process.stdout.write(`\n${lossTable(runs)}\n`)
  }
}

const commands: Record<string, () => void | Promise<void>> = {
  up: raiseLab,
  down: () => lowerLab({ wipe: false }),
  wipe: () => lowerLab({ wipe: true }),
  status: async () => {
    const isUp = await isLabUp()
    process.stdout.write(isUp ? 'the lab is up\n' : 'the lab is down\n')
  },
  loss: async () => {
    if (!(await isLabUp())) raiseLab()
    await printed((tell) =>
      measureOnLab({ runs: runsAsked(3), only: process.argv[4]?.split(',').map(Number) ?? [] }, tell),
    )
  },
  'loss-in-guest': () => {
    const driver = process.argv[3] === 'libreswan' ? 'libreswan' : 'strongswan'
    return printed((tell) => measureInGuest({ driver, runs: runsAsked(4), tell }))
  },
}
const command = commands[process.argv[2] ?? '']
if (!command) throw new Error(`Say one of ${Object.keys(commands).join(', ')}`)
if (refusal !== undefined) throw new Error(`The real cloud cannot be raised on this machine: ${refusal}`)
await command()
