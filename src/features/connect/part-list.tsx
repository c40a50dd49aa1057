import { NativeSelect } from '@mantine/core'
import { useFormContext } from 'react-hook-form'
import type { ConnectValues } from '~/domain/forms/connect/connect-form'
import { shownText } from '~/domain/text/visible-text'
import { newPart, type ExistingPart, type PlanPart } from '~/domain/plan/builders/parts'
import { kindWords } from '~/domain/plan/step-kinds'
import { format, t } from '~/i18n/translate'
import classes from './part-list.module.css'
import { siteLabel } from '~/domain/site/plan-site'

/** What the connection uses: existing objects and new ones, each to be changed where something else would do the same. */
export function PartList({ parts }: { parts: readonly PlanPart[] }) {
  const sites = parts.map(({ site }) => site)
  if (parts.length === 0) return null
  return (
    <section className={classes.parts} aria-label={t('Resources')}>
      <h3 className={classes.title}>{t('Resources')}</h3>
      <dl className={classes.list}>
        {parts.map((part) => {
          const label = labelOf(part, siteLabel(part.site, sites))
          return (
            <div key={part.id} className={classes.row}>
              <dt>{label}</dt>
              <dd>
                <Part part={part} label={label} />
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function Part({ part, label }: { part: PlanPart; label: string }) {
  const { getValues, setValue } = useFormContext<ConnectValues>()
  const { id, existing, equals, newName } = part
  const options = [
    ...equals.map((one) => ({ value: one.id, label: existingText(one) })),
    ...(newName === undefined
      ? []
      : [{ value: newPart, label: t('{name} (new)', { name: shownText(newName) }) }]),
  ]
  const [only, ...others] = options
  if (others.length === 0) return only?.label
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={options}
      value={existing?.id ?? newPart}
      onChange={({ currentTarget }) =>
        setValue('reuse', { ...getValues('reuse'), [id]: currentTarget.value }, { shouldDirty: true })
      }
    />
  )
}

const existingText = ({ name, connections }: ExistingPart) =>
  connections === 0
    ? t('{name} (existing, unused)', { name })
    : t('{name} (existing, {count} connections)', { name, count: connections })

function labelOf({ kind, id }: PlanPart, site: string): string {
  const what = id.endsWith('local')
    ? t('Local networks')
    : id.endsWith('peer')
      ? t('Peer networks')
      : format(kindWords[kind])
  return site === '' ? what : t('{site}: {what}', { site, what })
}
