import type { CliStep } from './cli-step'

/** Signing in, what one's account is, and what an administrator does with accounts. */
export const identitySteps: readonly CliStep[] = [
  { run: 'token issue', shows: {} },
  {
    run: 'catalog list',
    lists: [
      { Name: 'keystone', Type: 'identity' },
      { Name: 'neutron', Type: 'network' },
    ],
  },
  { run: 'catalog show network', shows: { name: 'neutron', type: 'network' } },
  { run: 'project show {member}', shows: { name: '{member}', enabled: true, domain_id: 'default' } },
  { run: 'project list --my-projects', lists: [{ Name: '{member}' }], lacks: [{ Name: '{other}' }] },
  {
    run: 'application credential create clients-key --secret clients-secret',
    shows: { name: 'clients-key' },
  },
  { run: 'application credential list', lists: [{ Name: 'clients-key' }] },
  { run: 'application credential show clients-key', shows: { name: 'clients-key', unrestricted: false } },
  { run: 'application credential delete clients-key' },
  { run: 'application credential list', lacks: [{ Name: 'clients-key' }] },
  { run: 'user list', refused: 'identity:list_users' },
  { as: 'admin', run: 'project list', lists: [{ Name: '{member}' }, { Name: '{other}' }] },
  { as: 'admin', run: 'project list --user {member-user}', lists: [{ Name: '{member}' }] },
  { as: 'admin', run: 'domain list', lists: [{ ID: 'default', Name: 'Default', Enabled: true }] },
  { as: 'admin', run: 'role list', lists: [{ Name: 'admin' }, { Name: 'member' }, { Name: 'reader' }] },
  { as: 'admin', run: 'region list', lists: [{ Region: 'RegionOne' }, { Region: 'RegionTwo' }] },
  { as: 'admin', run: 'service list', lists: [{ Name: 'neutron', Type: 'network' }] },
  {
    as: 'admin',
    run: 'endpoint list --service network',
    lists: [{ Region: 'RegionTwo', Interface: 'public' }],
  },
  {
    as: 'admin',
    run: 'project create clients-made --description made',
    shows: { name: 'clients-made', description: 'made', enabled: true, parent_id: 'default' },
  },
  { as: 'admin', run: 'project create clients-made', refused: 'it is not permitted to have two projects' },
  {
    as: 'admin',
    run: 'user create clients-made --password secret',
    shows: { name: 'clients-made', enabled: true },
  },
  {
    as: 'admin',
    run: 'user create clients-made --password secret',
    refused: 'Duplicate entry found with name',
  },
  { as: 'admin', run: 'role add --project clients-made --user clients-made member' },
  {
    as: 'admin',
    run: 'role assignment list --user clients-made --names',
    lists: [{ Role: 'member', User: 'clients-made@Default', Project: 'clients-made@Default' }],
  },
  { as: 'admin', run: 'role remove --project clients-made --user clients-made member' },
  { as: 'admin', run: 'role remove --project clients-made --user clients-made member', refused: '404' },
  { as: 'admin', run: 'project set clients-made --description changed' },
  { as: 'admin', run: 'project show clients-made', shows: { description: 'changed' } },
  { as: 'admin', run: 'user delete clients-made' },
  { as: 'admin', run: 'project delete clients-made' },
  { as: 'admin', run: 'project show clients-made', refused: 'No project with a name or ID' },
]
