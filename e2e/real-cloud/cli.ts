import { isLabUp, labRefusal, lowerLab, raiseLab } from './lab'

// `npm run real-cloud -- up | down | wipe | status`
const refusal = labRefusal()
const commands: Record<string, () => void | Promise<void>> = {
  up: raiseLab,
  down: () => lowerLab({ wipe: false }),
  wipe: () => lowerLab({ wipe: true }),
  status: async () => {
    const isUp = await isLabUp()
    process.stdout.write(isUp ? 'the lab is up\n' : 'the lab is down\n')
  },
}
const command = commands[process.argv[2] ?? '']
if (!command) throw new Error(`Say one of ${Object.keys(commands).join(', ')}`)
if (refusal !== undefined) throw new Error(`The real cloud cannot be raised on this machine: ${refusal}`)
await command()
