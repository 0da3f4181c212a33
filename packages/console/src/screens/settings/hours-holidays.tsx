import { Trash2, Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Input, Refused } from '../../ui/form.tsx'
import { toast } from '../../ui/toast.tsx'
import { dateIn, type Holiday, holidaysIn, mostHolidays, withHolidays } from './ics.ts'

/** Draws the holidays: one by one, or from a calendar file. */
export function Holidays({
  holidays,
  timeZone,
  onChange,
}: {
  holidays: Holiday[]
  timeZone: string
  onChange: (next: Holiday[]) => void
}) {
  const file = useRef<HTMLInputElement>(null)
  const [date, setDate] = useState('')
  const [name, setName] = useState('')
  const [why, setWhy] = useState<string | null>(null)
  const today = dateIn(timeZone, new Date())
  async function read(chosen: File) {
    try {
      if (chosen.size > 5_000_000) throw new Error('This file is larger than 5 MB. Export only the holidays.')
      const found = await holidaysIn(await chosen.text(), { today, timeZone })
      const merged = withHolidays(holidays, found, today)
      onChange(merged.holidays)
      if (merged.left > 0) return setWhy(leftWords(merged.left))
      setWhy(null)
      toast.done(
        found.length === 1 ? 'One holiday read. Save to keep it.' : `${found.length} holidays read. Save to keep them.`,
      )
    } catch (error) {
      setWhy(error instanceof Error ? error.message : String(error))
    }
  }
  function add() {
    if (date === '') return setWhy('Choose a date first.')
    const merged = withHolidays(holidays, [{ date, name: name.trim(), from: null }], today)
    if (merged.left > 0) return setWhy(`There are ${mostHolidays} holidays already. Remove one first.`)
    onChange(merged.holidays)
    setWhy(null)
    setDate('')
    setName('')
  }
  return (
    <section aria-label="Holidays">
      <div className="mb-2 flex items-center gap-2">
        <h2 className="flex-1 font-semibold">Holidays</h2>
        <Button onClick={() => file.current?.click()}>
          <Upload /> Import .ics
        </Button>
        <input
          ref={file}
          type="file"
          accept=".ics,text/calendar"
          aria-label="Calendar file"
          className="hidden"
          onChange={({ target }) => {
            const [chosen] = target.files ?? []
            target.value = ''
            if (chosen) void read(chosen)
          }}
        />
      </div>
      <ul className="mb-2 flex flex-wrap gap-2 empty:hidden">
        {holidays.map((one) => (
          <li key={one.date} className="flex items-center gap-1 rounded-md border border-line ps-2">
            <span>
              {new Date(`${one.date}T12:00:00Z`).toLocaleDateString('en', { dateStyle: 'medium', timeZone: 'UTC' })}
              {one.from ? `, from ${one.from}` : ''}
              <span className="text-muted"> {one.name}</span>
            </span>
            <Button
              kind="quiet"
              aria-label={`Remove ${one.date} ${one.name}`}
              onClick={() => onChange(holidays.filter(({ date: other }) => other !== one.date))}
            >
              <Trash2 />
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Input
          type="date"
          aria-label="Date of the holiday"
          className="!w-40"
          min={today}
          value={date}
          onChange={({ target }) => setDate(target.value)}
        />
        <Input
          aria-label="Name of the holiday"
          placeholder="Name"
          maxLength={80}
          className="!w-48"
          value={name}
          onChange={({ target }) => setName(target.value)}
        />
        <Button onClick={add}>Add</Button>
      </div>
      <Refused why={why} />
    </section>
  )
}

const leftWords = (left: number): string =>
  `${left === 1 ? 'The latest one does' : `The latest ${left} do`} not fit: there is room for ${mostHolidays} ` +
  'holidays. Save to keep the others.'
