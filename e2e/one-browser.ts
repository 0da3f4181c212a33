import { chromium } from 'playwright-core'
import { browserOptions, chromiumPath } from './browser.ts'

/** Starts the one browser that all files of a run share: each connects to it, and has its own people in it. */
export default async function startBrowser() {
  if (!chromiumPath) return
  const browser = await chromium.launchServer(browserOptions)
  process.env['BATON_TEST_BROWSER'] = browser.wsEndpoint()
  return () => browser.close()
}
