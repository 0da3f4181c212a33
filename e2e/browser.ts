import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { createDataFolder } from '../packages/server/src/testing/data-folder.ts'
import { freePort } from '../testing/free-port.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const candidates = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
/** A busy machine starts slowly; a server that hangs still fails the run. */
const longestStartMs = 120_000
/** An admin key of every server that `startServer` starts. */
export const apiKey = 'bk_for-the-browser-tests-only'
export const chromiumPath = candidates.find((path) => path && existsSync(path)) ?? null

/** Real Chromium, quiet and closed to the outside. Every name ending in `.test` is this machine. */
export const browserOptions = {
  executablePath: chromiumPath ?? '',
  args: [
    '--host-resolver-rules=MAP *.test 127.0.0.1',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** Connects to the browser of the run (`one-browser.ts`), or starts one. Closing ends what was opened through it. */
export function launch(): Promise<Browser> {
  const running = process.env['BATON_TEST_BROWSER']
  return running ? chromium.connect(running) : chromium.launch(browserOptions)
}

export interface RunningServer {
  url: string
  ownerLink: string
  /** Ends it as an operator would; with `again` it starts on the same data. */
  stop(): Promise<void>
  /** `meanwhile` may change the data folder while no server uses it. */
  restart(meanwhile?: (data: string) => Promise<void>): Promise<void>
}

/**
 * The built server without an owner, with `more` in its environment. `fromNothing`: as a new user starts it, in an
 * empty data folder, which takes seconds longer.
 */
export async function startServer(
  more: Record<string, string> = {},
  { fromNothing = false } = {},
): Promise<RunningServer> {
  const port = await freePort()
  const data = fromNothing ? mkdtempSync(join(tmpdir(), 'baton-e2e-')) : await createDataFolder()
  const env = { ...more, PORT: String(port), BATON_DATA: data }
  let { process: running, output } = await boot(env)
  const ownerLink = /http\S+\/join\/\S+/.exec(output)?.[0] ?? ''
  const end = async () => {
    running.kill('SIGTERM')
    await once(running, 'exit')
  }
  return {
    url: `http://127.0.0.1:${port}`,
    ownerLink,
    async stop() {
      await end()
      rmSync(data, { recursive: true, force: true })
    },
    async restart(meanwhile) {
      await end()
      await meanwhile?.(data)
      running = (await boot(env)).process
    },
  }
}

async function boot(env: Record<string, string>): Promise<{ process: ChildProcess; output: string }> {
  const child = spawn(process.execPath, ['packages/server/dist/main.js'], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: '',
      REDIS_URL: '',
      HOST: '127.0.0.1',
      BATON_RATE_LIMIT: 'off',
      BATON_API_KEY: apiKey,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += String(chunk)
  })
  const until = Date.now() + longestStartMs
  // The banner ends with an empty line.
  while (!/Baton is running[\s\S]*\n\n$/.test(output)) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`)
    if (Date.now() > until) throw new Error(`The server did not start within ${longestStartMs} ms: ${output}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { process: child, output }
}

/** A page of its own person; what goes wrong in it is collected. Replies leave at once, unless `holdReplies`. */
export async function person(
  browser: Browser,
  { holdReplies = false, ...options }: BrowserContextOptions & { holdReplies?: boolean } = {},
): Promise<{ page: Page; problems: string[]; offline(on: boolean): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', ...options })
  context.setDefaultTimeout(60_000)
  if (!holdReplies)
    await context.addInitScript(() => {
      try {
        if (!localStorage.getItem('baton:prefs')) localStorage.setItem('baton:prefs', '{"holdReplies":false}')
      } catch {
        // A page without storage, such as a sandboxed frame.
      }
    })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !/ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|WebSocket|Failed to load resource|net::/.test(message.text())
    )
      problems.push(message.text())
  })
  return { page, problems, offline: (on) => context.setOffline(on) }
}

/** Creates the owner with the one-time link. */
export async function becomeOwner(page: Page, server: RunningServer, name = 'Mara Lind') {
  await page.goto(server.ownerLink)
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Email').fill('mara@hazel.example')
  await page.getByLabel('Password').fill('a long enough password')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL('**/start')
}

/** The visitor's side, through the shadow root as a person would. */
export function visitor(page: Page, url: string) {
  return {
    async open() {
      await page.goto(`${url}/demo`)
      await page.getByRole('button', { name: 'Open the chat' }).first().click()
      await page.getByRole('dialog').waitFor()
    },
    async say(text: string) {
      await page.getByRole('dialog').getByRole('textbox').fill(text)
      await page.keyboard.press('Enter')
    },
    log: () => page.getByRole('dialog').getByRole('log'),
    dialog: () => page.getByRole('dialog'),
  }
}
