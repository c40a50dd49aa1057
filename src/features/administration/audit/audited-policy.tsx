import { IconReplace } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useSite } from '~/api/site/site'
import type { OverseenPolicy } from '~/domain/admin/audit'
import { displayName } from '~/domain/text/names'
import { t } from '~/i18n/translate'
import { ActionButton } from '~/ui/buttons/action-button'
import { Disclosure } from '~/ui/layout/disclosure'
import { FindingList } from '~/components/findings/finding-list'
import { StrengthBadge } from '../tunnels/strength-badge'
import type { Home } from '../use-homes'
import classes from './audit-page.module.css'
import { AnchorLink } from '~/ui/links/anchor-link'

interface AuditedPolicyProps {
  audit: OverseenPolicy
  home: Home
}

/** One weak policy: how weak, who uses it, what is to be said of it, and the way to mend it. */
export function AuditedPolicy({ audit, home }: AuditedPolicyProps) {
  const { policy, kind, strength, users, findings } = audit
  const navigate = useNavigate()
  const page =
    kind === 'ike'
      ? '/$cloud/$region/$project/ike-policies/$id/replace'
      : '/$cloud/$region/$project/ipsec-policies/$id/replace'
  return (
    <li className={classes.policy}>
      <div className={classes.line}>
        <StrengthBadge strength={strength} />
        <span className={classes.name}>{displayName(policy)}</span>
        <span className={classes.kind}>{t(kind === 'ike' ? 'IKE policy' : 'IPsec policy')}</span>
        <Users audit={audit} />
        {users > 0 && (
          <ActionButton
            className={classes.mend ?? ''}
            size="compact-sm"
            variant="default"
            leftSection={<IconReplace size={14} />}
            refusal={home.writeRefusal}
            onClick={() =>
              home.params && void navigate({ to: page, params: { ...home.params, id: policy.id } })
            }
          >
            {t('Replace policy')}
          </ActionButton>
        )}
      </div>
      <Disclosure
        label={t('{count} findings for {policy}', {
          count: findings.length,
          policy: displayName(policy),
        })}
      >
        <FindingList
          isOneOfMany
          label={t('Findings for {policy}', { policy: displayName(policy) })}
          findings={findings}
        />
      </Disclosure>
    </li>
  )
}

/** How many connections use a policy, as the way to them in the list of tunnels. */
function Users({ audit: { policy, users } }: { audit: OverseenPolicy }) {
  const { params } = useSite()
  if (users === 0) return <span className={classes.kind}>{t('not used by any connection')}</span>
  return (
    <AnchorLink
      to="/$cloud/$region/$project/admin"
      params={params}
      search={{ project: policy.project_id, q: displayName(policy) }}
    >
      {t('used by {count} connections', { count: users })}
    </AnchorLink>
  )
}
