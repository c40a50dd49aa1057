import { CloseButton } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useSite } from '~/api/site/site'
import { writeRefusal } from '~/domain/site/permissions'
import { format, t } from '~/i18n/translate'
import { areFirstStepsDone, endFirstSteps } from '~/components/resources/first-steps'
import classes from './first-steps.module.css'
import { AnchorLink } from '~/ui/links/anchor-link'
import { RefusedLink } from '~/ui/links/refused-link'

const base = '/$cloud/$region/$project'

/** Three steps for somebody who has made no connection in this browser; put away once, they stay away. */
export function FirstSteps() {
  const [isOver, setIsOver] = useState(areFirstStepsDone)
  const refusal = writeRefusal(useSite().roles)
  if (isOver) return null
  const close = () => {
    endFirstSteps()
    setIsOver(true)
    document.querySelector<HTMLElement>('main h1')?.focus()
  }
  return (
    <section className={classes.card} aria-labelledby="first-steps">
      <div className={classes.head}>
        <h2 id="first-steps" className={classes.title}>
          {t('Getting started')}
        </h2>
        <CloseButton size="sm" aria-label={t('Dismiss getting started')} onClick={close} />
      </div>
      <ol className={classes.steps}>
        <li>
          {refusal === undefined ? (
            <StepLink to={`${base}/connect`}>{t('Connect your first site')}</StepLink>
          ) : (
            <RefusedLink refusal={refusal}>{t('Connect your first site')}</RefusedLink>
          )}
          <p>
            {format(refusal ?? t('Enter the peer address and peer networks. The panel creates the rest.'))}
          </p>
        </li>
        <li>
          <StepLink to={`${base}/topology`}>{t('View the topology')}</StepLink>
          <p>{t('See which networks are connected and the status of each tunnel.')}</p>
        </li>
        <li>
          <StepLink to={`${base}/audit`}>{t('Audit your policies')}</StepLink>
          <p>{t('Find weak algorithms. Press Ctrl+K to search everything else.')}</p>
        </li>
      </ol>
    </section>
  )
}

interface StepLinkProps {
  to: typeof base | `${typeof base}/${'connect' | 'topology' | 'audit'}`
  children: ReactNode
}

function StepLink({ to, children }: StepLinkProps) {
  const { params } = useSite()
  return (
    <AnchorLink to={to} params={params}>
      {children}
    </AnchorLink>
  )
}
