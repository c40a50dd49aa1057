import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { connectDefaults, connectForm, type ConnectValues } from '~/domain/forms/connect-form'
import { ConnectReview } from './connect-review'
import { LocalSection } from './local-section'
import { newPsk } from './new-psk'
import { PeerSection } from './peer-section'
import { SecuritySection } from './security-section'
import { useConnectRun } from './use-connect-run'
import type { ConnectData } from './use-connect-data'
import classes from './connect.module.css'

/** The flow's sections beside the review, which follows what is typed. */
export function ConnectForm({ data }: { data: ConnectData }) {
  const [defaults] = useState(() =>
    connectDefaults({ context: data, takenNames: data.connections.map(({ name }) => name), psk: newPsk() }),
  )
  const form = useForm<ConnectValues>({
    resolver: zodResolver(connectForm(data)),
    defaultValues: defaults,
    mode: 'onTouched',
  })
  const run = useConnectRun(form, data)

  return (
    <FormProvider {...form}>
      <form className={classes.layout} onSubmit={(event) => void run.start(event)} noValidate>
        <fieldset className={classes.sections} disabled={run.isLocked}>
          <LocalSection data={data} />
          <PeerSection />
          <SecuritySection data={data} />
        </fieldset>
        <ConnectReview data={data} run={run} />
      </form>
    </FormProvider>
  )
}
