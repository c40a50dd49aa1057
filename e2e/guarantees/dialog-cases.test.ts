import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dialogCases } from './dialog-cases'

const src = new URL('../../src/', import.meta.url)
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => ({ file, text: readFileSync(new URL(file, src), 'utf8') }))

/** The components that frame a dialog, and those that are one in itself. */
const frames = /<(?:DialogShell|FormDrawer|ObjectDrawer|WaitingDrawer|ConfirmDialog|DeleteDialog)\b/
const isFrame = (file: string) =>
  /^(?:ui\/dialogs|components\/resources)\/(?:form-drawer|object-drawer|waiting-drawer|confirm-dialog|delete-dialog)\.tsx$/.test(
    file,
  )

/** `e2e/guarantees/dialogs.spec.ts` has it in a test of its own: no key opens it. */
const opensByItself = 'features/sign-in/renew-dialog.tsx'

it('e2e/guarantees/dialogs.spec.ts goes over every dialog there is', () => {
  const found = sources
    .filter(({ file, text }) => frames.test(text) && !isFrame(file))
    .map(({ file }) => file)
  const tested = new Set([...dialogCases.map(({ file }) => file), opensByItself])
  expect([...tested].toSorted()).toEqual(found.toSorted())
})

it('no file but the shell uses Mantine’s own dialogs, which do not give the focus back', () => {
  const own = sources.filter(({ text }) =>
    /import (?:type )?\{[^}]*\b(?:Drawer|Modal)\b[^}]*\} from '@mantine\/core'/.test(text),
  )
  expect(own.map(({ file }) => file)).toEqual(['ui/dialogs/dialog-shell.tsx'])
})
