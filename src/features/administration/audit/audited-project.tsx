import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ProjectAudit } from '~/domain/admin/audit'
import { t } from '~/i18n/translate'
import { Section } from '~/ui/layout/section'
import { AuditedPolicy } from './audited-policy'
import { useHomes } from '../use-homes'
import classes from './audit-page.module.css'

const few = 6

/** What an audit says of one project: its weak policies, each with how many connections use it. */
export function AuditedProject({ audit }: { audit: ProjectAudit }) {
  const { id, project, policies, connections } = audit
  const home = useHomes()({ id, name: project })
  const [all, { open }] = useDisclosure()
  const shown = all ? policies : policies.slice(0, few)
  return (
    <Section
      title={t('Project {project}', { project })}
      aside={<Text c="dimmed">{t('{count} connections use them', { count: connections })}</Text>}
    >
      <ul className={classes.policies}>
        {shown.map((policy) => (
          <AuditedPolicy key={policy.policy.id} audit={policy} home={home} />
        ))}
      </ul>
      {shown.length < policies.length && (
        <Button variant="subtle" size="compact-sm" className={classes.more} onClick={open}>
          {t('Show {count} more', { count: policies.length - shown.length })}
        </Button>
      )}
    </Section>
  )
}
