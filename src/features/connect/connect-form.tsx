import { newPsk } from '~/api/new-psk'
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { OpenWorld } from '~/api/site-world'
import {
  connectDefaults,
  connectForm,
  type ConnectContext,
  type ConnectValues,
} from '~/domain/forms/connect-form'
import { SplitPage } from '~/ui/split-page'
import { ConnectReview } from './connect-review'
import { LocalSection } from './local-section'
import { PeerSection } from './peer-section'
import { SecuritySection } from './security-section'
import { useConnectRun } from './use-connect-run'
import { useFarWorlds } from './use-far-worlds'

interface ConnectFormProps {
  data: OpenWorld
  /** What a file brought; it stands over the defaults. */
  imported: Partial<ConnectValues> | undefined
}

/** The flow's sections beside the review, which follows what is typed. */
export function ConnectForm({ data, imported }: ConnectFormProps) {
  const [siteKeys, setSiteKeys] = useState<readonly string[]>([])
  const far = useFarWorlds(siteKeys)
  const context: ConnectContext = { ...data, siteKey: data.site.key, farWorlds: far.worlds }
  const [defaults] = useState(() => {
    const takenNames = data.connections.map(({ name }) => name)
    return { ...connectDefaults({ context, takenNames, psk: newPsk() }), ...imported }
  })
  const form = useForm<ConnectValues>({
    resolver: zodResolver(connectForm(context)),
    defaultValues: defaults,
    mode: 'onTouched',
  })
  const run = useConnectRun(form)

  return (
    <FormProvider {...form}>
      <SplitPage
        isLocked={run.isLocked}
        onSubmit={(event) => void run.start(event)}
        choices={
          <>
            <LocalSection data={data} />
            <PeerSection far={far} onSites={setSiteKeys} />
            <SecuritySection data={data} />
          </>
        }
        review={<ConnectReview data={data} farWorlds={far.worlds} run={run} />}
      />
    </FormProvider>
  )
}
