import { parseArgs } from 'node:util'
import { recordDemo } from './demo-cloud'
import { recordReal } from './real-cloud'
import { writeRecording } from './recording'
import { scenario } from './scenario/scenario'
import { stoppedClock } from './stopped-clock'

// `tsx server/demo-cloud/conformance/record.ts [--identity URL] [--out FILE]`, or `--demo` for the demo cloud. The administrator of a
// real cloud is told by OS_USERNAME, OS_PROJECT_NAME and OS_PASSWORD; unless told, all is the lab's.
const { values } = parseArgs({
  options: {
    identity: { type: 'string', default: 'http://127.0.0.1:5000' },
    demo: { type: 'boolean', default: false },
    out: { type: 'string', default: 'recording.json' },
  },
})
const {
  OS_USERNAME: user = 'admin',
  OS_PROJECT_NAME: project = 'admin',
  OS_PASSWORD: password = 'secret',
} = process.env
const identity = values.identity.replace(/\/+$/, '').replace(/\/v3$/, '')
const recording = values.demo
  ? await recordDemo(scenario, stoppedClock)
  : await recordReal(scenario, { identity, admin: { user, project, password } })
writeRecording(values.out, recording)
process.stdout.write(`${recording.calls.length} calls in ${values.out}\n`)
