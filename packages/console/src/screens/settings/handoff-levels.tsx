import { useId } from 'react'
import { adviceTitle, comparedRows, type LevelRow } from './level-words.ts'

export interface Choice {
  key: string
  /** The number of the level; null for an own choice. */
  level: number | null
  title: string
  description: string
  rows: LevelRow[]
  /** The titles of the rows that were changed from the level that an own choice began with. */
  changed: string[]
  chosen: boolean
  pick: () => void
}

/**
 * Draws the choices side by side, with what each of them does in aligned rows. On a small screen each choice is a card,
 * and the chosen one names its rows itself.
 */
export function HandoffLevels({ choices, disabled }: { choices: Choice[]; disabled: boolean }) {
  const { rows, same } = comparedRows(choices.map((choice) => choice.rows))
  const first = rows[0] ?? []
  const span = { gridRow: `span ${first.length + 1}` }
  const aligned = 'flex flex-col sm:grid sm:grid-rows-subgrid'
  return (
    <>
      <fieldset
        disabled={disabled}
        className="flex flex-col gap-2 sm:grid sm:gap-x-1 sm:gap-y-0
          sm:grid-cols-[minmax(84px,.8fr)_repeat(5,minmax(0,1fr))]"
      >
        <legend className="sr-only">Level</legend>
        <div aria-hidden="true" style={span} className={`max-sm:hidden ${aligned}`}>
          <span />
          {first.map(({ title }) => (
            <span
              key={title}
              className={`-me-2 border-t border-line py-1.5 pe-2 text-xs
                ${title === adviceTitle ? 'font-medium' : 'text-muted'}`}
            >
              {title}
            </span>
          ))}
        </div>
        {choices.map((choice, at) => (
          <LevelColumn key={choice.key} choice={{ ...choice, rows: rows[at] ?? [] }} span={span} look={aligned} />
        ))}
      </fieldset>
      {same.length > 0 ? (
        <p className="mt-2 text-xs text-muted">The same in every column but the first: {same.join(', ')}.</p>
      ) : null}
    </>
  )
}

function LevelColumn({
  choice: { level, title, description, rows, changed, chosen, pick },
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
      className={`relative rounded-[10px] border px-2.5 pb-1 has-focus-visible:outline-2
        has-focus-visible:outline-(--focus) ${look}
        ${chosen ? 'border-accent ring-1 ring-accent' : 'border-line-strong hover:bg-hover'}`}
    >
      <div className="py-2.5">
        {level === null ? (
          <span aria-hidden="true" className="mb-2 block h-1 max-sm:hidden" />
        ) : (
          <Gauge level={level} />
        )}
        <span className="flex items-center gap-1.5">
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
            {level === null ? null : <span className="text-muted">{level} </span>}
            {title}
          </label>
        </span>
        <p className="mt-1 text-xs text-muted">{description}</p>
      </div>
      <dl id={`${id}-does`} className="contents text-xs">
        {rows.map((row) => (
          <div
            key={row.title}
            className={`flex gap-3 border-t border-line py-1.5
              ${chosen || row.title === adviceTitle ? '' : 'max-sm:hidden'}`}
          >
            <dt className={`w-32 shrink-0 text-muted sm:sr-only ${chosen ? '' : 'max-sm:sr-only'}`}>{row.title}</dt>
            <dd
              className={
                changed.includes(row.title) ? 'font-medium text-human' : row.cell === '–' ? 'text-muted' : undefined
              }
            >
              {row.cell}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Shows how much of the work people do at a level: all bars are the assistant's at level 0. */
function Gauge({ level }: { level: number }) {
  const people = level === 0 ? 0 : 4 - level
  return (
    <span aria-hidden="true" className="mb-2 flex gap-0.5">
      {[0, 1, 2, 3].map((bar) => (
        <span
          key={bar}
          className={`h-1 flex-1 rounded-full ${bar < people ? 'bg-human-solid' : 'bg-assistant-line'}`}
        />
      ))}
    </span>
  )
}
