import type { HandoffSettings } from '@baton/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath } from './browser.ts'
import { faultsOf, widthOver } from './faults.ts'
import { openStage, type Player, type Stage } from './stage.ts'

describe.runIf(chromiumPath)('office hours', () => {
  let stage: Stage
  let mara: Player
  beforeAll(async () => {
    stage = await openStage()
    mara = await stage.teammate('Mara Lind')
    await mara.page.goto(`${stage.url}/settings/hours`)
  })
  afterAll(() => stage.close())
  const add = () => mara.page.getByRole('button', { name: 'Add hours on Monday' })
  const end = () => mara.page.getByLabel('Monday, to').last()

  test('added hours have an end to enter, which is not their beginning', async () => {
    await mara.page.getByRole('switch', { name: 'Office hours' }).click()
    await add().click()
    await mara.page.getByText('Monday: enter both times.').waitFor()
    await end().fill('17:00')
    await mara.page.getByText('Monday: 17:00–17:00 ends when it begins.').waitFor()
    expect(await mara.page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    await mara.page.setViewportSize({ width: 390, height: 900 })
    expect(await faultsOf(mara.page, 'office hours on a phone')).toEqual([])
    expect(await widthOver(mara.page)).toBeLessThanOrEqual(0)
    await end().fill('00:00')
    await expect.poll(() => add().isDisabled()).toBe(true)
  })

  test('a long calendar says what did not fit, and saving keeps what others have saved', async () => {
    const year = new Date().getUTCFullYear() + 1
    const entry = ['UID:1', 'SUMMARY:Away', `DTSTART;VALUE=DATE:${year}0101`, 'RRULE:FREQ=DAILY;COUNT=420']
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', ...entry, 'END:VEVENT', 'END:VCALENDAR']
    const buffer = Buffer.from(lines.join('\r\n'))
    await mara.page.getByLabel('Calendar file').setInputFiles({ name: 'away.ics', mimeType: 'text/calendar', buffer })
    await mara.page.getByText('The latest 20 do not fit').waitFor()
    const now = await stage.api<HandoffSettings>('GET', 'settings/handoff')
    await stage.api('PUT', 'settings/handoff', { body: { ...now, level: 3 } })
    await mara.page.getByRole('button', { name: 'Save' }).click()
    await mara.page.getByText('Saved. Applies from the next message on.').waitFor()
    const { level, officeHours } = await stage.api<HandoffSettings>('GET', 'settings/handoff')
    expect([level, officeHours.enabled, officeHours.holidays.length]).toEqual([3, true, 400])
    expect(mara.problems).toEqual([])
  })
})
