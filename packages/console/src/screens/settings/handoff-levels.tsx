import { useId } from 'react'
import type { LevelRow } from './level-words.ts'

export interface Choice {
  key: string
  title: string
  description: string
  rows: LevelRow[]
  chosen: boolean
  pick: () => void
}

/**
 * Draws the choices side by side, with what each of them does in aligned rows. On a small screen each choice is a card
 * that names its rows itself.
 */
export function HandoffLevels({ choices, disabled }: { choices: Choice[]; disabled: boolean }) {
  const rows = choices[0]?.rows ?? []
  const span = { gridRow: `span ${rows.length + 1}` }
  const aligned = 'flex flex-col sm:grid sm:grid-rows-subgrid'
  return (
    <fieldset
      disabled={disabled}
      className="flex flex-col gap-3 sm:grid sm:gap-x-0 sm:gap-y-0
        sm:grid-cols-[minmax(120px,1fr)_repeat(5,minmax(0,1fr))]"
    >
      <legend className="sr-only">Level</legend>
      <div aria-hidden="true" style={span} className={`max-sm:hidden ${aligned}`}>
        <span />
        {rows.map(({ title }) => (
          <span key={title} className="border-t border-line py-2 pe-3 text-xs text-muted">
            {title}
          </span>
        ))}
      </div>
      {choices.map((choice) => (
        <LevelColumn key={choice.key} choice={choice} span={span} look={aligned} />
      ))}
    </fieldset>
  )
}

function LevelColumn({
  choice: { title, description, rows, chosen, pick },
  span,
  look,
}: {
  choice: Choice
  span: { gridRow: string }
  look: string
}) {
  const id = useId()
  return (
    <div
      style={span}
      className={`relative rounded-lg border has-focus-visible:outline-2 has-focus-visible:outline-(--focus) ${look}
        ${chosen ? 'border-accent ring-1 ring-accent' : 'border-transparent hover:bg-hover max-sm:border-line'}`}
    >
      <div className="p-3">
        <span className="flex items-center gap-2">
          <input
            type="radio"
            id={id}
            name="level"
            className="accent-(--accent)"
            checked={chosen}
            aria-describedby={`${id}-does`}
            onChange={pick}
          />
          {/* The whole card picks it. */}
          <label htmlFor={id} className="font-medium after:absolute after:inset-0">
            {title}
          </label>
        </span>
        <p className="mt-1 text-xs text-muted">{description}</p>
      </div>
      <dl id={`${id}-does`} className="contents text-xs">
        {rows.map((row) => (
          <div key={row.title} className="flex gap-3 border-t border-line px-3 py-2">
            <dt className="w-32 shrink-0 text-muted sm:sr-only">{row.title}</dt>
            <dd className={row.cell === '–' ? 'text-muted' : ''}>{row.cell}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
