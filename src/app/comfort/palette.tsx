import { useId, useState, type KeyboardEvent } from 'react'
import { foundCommands, movedTo, type CommandGroup } from '~/app/comfort/commands'
import { t } from '~/i18n/translate'
import { DialogShell } from '~/ui/dialogs/dialog-shell'
import type { PaletteCommand } from './palette-command'
import { PaletteOption } from './palette-option'
import { useCommands } from './use-commands'
import classes from './palette.module.css'

interface PaletteProps {
  onClose: () => void
  /** Shows the keys, in place of the palette. */
  onKeys: () => void
}

/** Pages, actions and the objects of this site, found by name and opened with the keyboard alone. */
export function Palette({ onClose, onKeys }: PaletteProps) {
  const [query, setQuery] = useState('')
  const [place, setPlace] = useState(0)
  const listId = useId()
  const groups = foundCommands(useCommands(onKeys), query)
  const found = groups.flatMap(({ commands }) => commands)
  const marked = found[place]

  const choose = (command: PaletteCommand | undefined) => {
    if (!command || command.refusal !== undefined) return
    onClose()
    command.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const next = movedTo(event.key, place, found.length)
    if (next === undefined && event.key !== 'Enter') return
    event.preventDefault()
    if (next === undefined) return choose(marked)
    setPlace(next)
    document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <DialogShell place="top" title={t('Command palette')} onClose={onClose} isBare size="lg">
      <input
        className={classes.search}
        type="text"
        role="combobox"
        aria-label={t('Search pages, actions, and objects')}
        placeholder={t('Search pages, actions, and objects')}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={marked && `${listId}-${place}`}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setPlace(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} className={classes.list} role="listbox" aria-label={t('Search results')}>
        {groups.map((group, index) => (
          <Group
            key={group.group}
            {...group}
            listId={listId}
            first={groups.slice(0, index).reduce((sum, { commands }) => sum + commands.length, 0)}
            place={place}
            onPoint={setPlace}
            onChoose={choose}
          />
        ))}
      </div>
      <p className={classes.none} role="status">
        {found.length === 0 && t('No results.')}
      </p>
    </DialogShell>
  )
}

interface GroupProps extends CommandGroup<PaletteCommand> {
  listId: string
  /** The place of the group's first command in the whole list. */
  first: number
  /** The place that is marked. */
  place: number
  onPoint: (place: number) => void
  onChoose: (command: PaletteCommand) => void
}

function Group({ group, commands, found, listId, first, place, onPoint, onChoose }: GroupProps) {
  const headingId = `${listId}-of-${first}`
  return (
    <div role="group" aria-labelledby={headingId}>
      <div id={headingId} className={classes.heading}>
        {found > commands.length
          ? t('{group}, {shown} of {found}', { group, shown: commands.length, found })
          : group}
      </div>
      {commands.map((command, index) => (
        // The keyboard acts in the search box, which says which option is marked.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={command.id}
          id={`${listId}-${first + index}`}
          className={classes.option}
          role="option"
          aria-selected={first + index === place}
          aria-disabled={command.refusal !== undefined || undefined}
          onMouseMove={() => onPoint(first + index)}
          onClick={() => onChoose(command)}
        >
          <PaletteOption command={command} />
        </div>
      ))}
    </div>
  )
}
