import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { becomeOwner, chromiumPath, launch, person, startServer, visitor } from './browser.ts'

/** `npm run pictures`: draws the pictures of the README again, from a real conversation in a real browser. */
if (!chromiumPath)
  throw new Error('No Chromium found: set CHROMIUM to its path, or install Debian’s package `chromium`.')
const folder = join(import.meta.dirname, '../docs/images')
mkdirSync(folder, { recursive: true })

const [browser, server] = await Promise.all([launch(), startServer()])
try {
  const mara = await person(browser)
  const jana = await person(browser, { viewport: { width: 1100, height: 800 } })
  await becomeOwner(mara.page, server)
  await mara.page.goto(`${server.url}/`)
  await mara.page.getByRole('button', { name: 'Not now' }).click()

  const chat = visitor(jana.page, server.url)
  await chat.open()
  await chat.say('How long does shipping take to Austria?')
  await chat.log().getByText('3–5 working days').waitFor()
  await chat.say('My order 4711 should have come yesterday. Can I talk to a human please?')
  await chat.log().getByText('We have told the team').waitFor()

  await mara.page.getByTestId('row').click()
  await mara.page.getByText('The assistant answered from “Shipping times”.').waitFor()
  await mara.page.screenshot({ path: join(folder, 'inbox.png') })

  await mara.page.keyboard.press('c')
  await chat.dialog().getByText('Mara Lind has joined').waitFor()
  await mara.page.keyboard.press('r')
  await mara.page.getByRole('textbox', { name: 'Reply' }).fill('Hello, I am looking into order **4711**.')
  await mara.page.keyboard.press('Enter')
  await chat.log().getByText('I am looking into order').waitFor()
  await jana.page.screenshot({ path: join(folder, 'widget.png') })
} finally {
  await browser.close()
  await server.stop()
}
