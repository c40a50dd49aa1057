/** Where the gateway mounts the demo cloud. */
export const demoCloudPath = '/demo-cloud'

const hint = 'Demo users: demo, alt, reader, auditor or admin. Password: secret'

/** The `config.json` of an app that is served with the demo cloud. */
export const demoConfig = {
  clouds: [
    { id: 'north', name: 'North (demo)', identity: `${demoCloudPath}/north/identity/v3`, hint },
    { id: 'south', name: 'South (demo)', identity: `${demoCloudPath}/south/identity/v3`, hint },
  ],
}
