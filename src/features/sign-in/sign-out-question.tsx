import { useEffect, useState } from 'react'
import { useSessions } from '~/api/session/sessions-context'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { unfinishedWork, type UnfinishedWork } from './unfinished-work'
import { signOutQuestion } from './use-sign-out'

/** A sign-out that would lose something, until the user has answered. */
interface Question {
  work: UnfinishedWork
  signOut: () => Promise<void>
}

const SignOutDialog = lazyPart(() => import('./sign-out-dialog').then((module) => module.SignOutDialog))

/** Asks before a sign-out loses text in a form, or the keys of plans that are not finished. */
export function SignOutQuestion() {
  const sessions = useSessions()
  const [question, setQuestion] = useState<Question>()
  useEffect(() => {
    signOutQuestion.ask = (cloudId, signOut) => {
      const work = unfinishedWork(sessions, cloudId)
      if (work) setQuestion({ work, signOut })
      return work !== undefined
    }
    return () => {
      signOutQuestion.ask = undefined
    }
  }, [sessions])
  if (!question) return null
  const close = () => setQuestion(undefined)
  return (
    <Part kind="dialog" onClose={close}>
      <SignOutDialog {...question} onClose={close} />
    </Part>
  )
}
