import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launch } from './browser.ts'

/** A page with three entries, the second of which cannot be drawn until `change` runs, and a failed screen. */
const page = `
  import { createElement as h, useState } from 'react'
  import { createRoot } from 'react-dom/client'
  import { EntryBoundary } from './screens/inbox/entry-boundary.tsx'
  import { ScreenFailed } from './ui/boundary.tsx'

  const item = (seq, text) =>
  ({ seq, type: 'message.created', message: { id: 'msg_' + seq, author: 'assistant', text } })
  function Entry({ item }) {
    if (item.message.text.includes('broken')) throw new Error('This cannot be drawn.')
    return h('p', null, 'drawn: ' + item.message.text)
  }
  function Thread() {
    const [items, setItems] = useState([item(1, 'one'), item(2, '**broken**'), item(3, 'three')])
    window.change = () => setItems([items[0], item(2, 'two'), items[2]])
    return items.map((each) => h(EntryBoundary, { key: each.seq, item: each }, h(Entry, { item: each })))
  }
  createRoot(document.body.appendChild(document.createElement('main'))).render(h(Thread))
  const screen = document.body.appendChild(document.createElement('aside'))
  createRoot(screen).render(h(ScreenFailed, { reset: () => { screen.dataset.reset = 'yes' } }))
`

describe.runIf(chromiumPath)('what cannot be drawn', () => {
  let browser: Browser
  let code: string
  beforeAll(async () => {
    const [opened, { outputFiles }] = await Promise.all([
      launch(),
      build({
        stdin: {
          contents: page,
          resolveDir: fileURLToPath(new URL('../packages/console/src', import.meta.url)),
          loader: 'tsx',
        },
        bundle: true,
        jsx: 'automatic',
        define: { 'process.env.NODE_ENV': '"production"' },
        write: false,
      }),
    ])
    browser = opened
    code = outputFiles[0]?.text ?? ''
  })
  afterAll(() => browser.close())

  test('a message that fails shows its plain text, the others stay, and a change draws it again', async () => {
    const tab = await browser.newPage()
    await tab.addScriptTag({ content: code })
    const thread = tab.locator('main')
    await thread.getByText('drawn: three').waitFor()
    expect(await thread.getByText('drawn:').count()).toBe(2)
    await thread.getByText('**broken**', { exact: true }).waitFor()
    await thread.getByRole('note').waitFor()
    await tab.evaluate('window.change()')
    await thread.getByText('drawn: two').waitFor()
    expect(await thread.getByRole('note').count()).toBe(0)
  })

  test('a screen that fails says what to do, and can be tried again', async () => {
    const tab = await browser.newPage()
    await tab.addScriptTag({ content: code })
    const failed = tab.getByRole('alert')
    await failed.getByText('This page could not be shown').waitFor()
    await failed.getByRole('button', { name: 'Try again' }).click()
    expect(await tab.locator('aside').getAttribute('data-reset')).toBe('yes')
  })
})
