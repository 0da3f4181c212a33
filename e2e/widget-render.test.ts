import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumPath, launch } from './browser.ts'

/** A page with the widget's renderer as `window.draw`. */
describe.runIf(chromiumPath)('the widget’s renderer', () => {
  let browser: Browser
  let code: string
  let tab: Page
  beforeAll(async () => {
    const [opened, { outputFiles }] = await Promise.all([
      launch(),
      build({
        stdin: {
          contents: `
            import { Fragment, h, render } from './render.ts'
            const box = document.body.appendChild(document.createElement('main'))
            Object.assign(window, { Fragment, h, box, draw: (what, into = box) => render(what, into) })`,
          resolveDir: fileURLToPath(new URL('../packages/widget/src', import.meta.url)),
          loader: 'ts',
        },
        bundle: true,
        format: 'iife',
        write: false,
      }),
    ])
    browser = opened
    code = outputFiles[0]?.text ?? ''
    tab = await browser.newPage()
    await tab.addScriptTag({ content: code })
  })
  afterAll(() => browser.close())
  /** Runs a script with `h`, `draw` and `box`, and returns its result. */
  const run = (script: string) => tab.evaluate(`(() => { ${script} })()`)

  const picture = '<svg viewBox="0 0 2 2"><path d="M0 0"></path></svg>'

  test('attributes, texts and listeners follow what is drawn', async () => {
    expect(
      await run(`
        let calls = ''
        const view = (on) => h('div', { class: on ? 'a' : 'b', hidden: !on, title: on ? 'x' : null },
          h('button', { 'aria-pressed': on, disabled: !on, onClick: () => { calls += on ? 'on ' : 'off ' } },
            on ? 'yes' : 0),
          h('svg', { viewBox: '0 0 2 2' }, h('path', { d: 'M0 0' })))
        draw(view(true)); box.querySelector('button').click()
        const first = box.innerHTML
        draw(view(false)); box.querySelector('button').disabled = false; box.querySelector('button').click()
        const drawn = box.innerHTML.replace(' disabled=""', '')
        return [first, drawn, calls, box.querySelector('path') instanceof SVGPathElement]`),
    ).toEqual([
      `<div class="a" title="x"><button aria-pressed="true">yes</button>${picture}</div>`,
      `<div class="b" hidden=""><button aria-pressed="false">0</button>${picture}</div>`,
      'on off ',
      true,
    ])
  })

  test('a field keeps its focus and what was typed since, until another text is drawn', async () => {
    expect(
      await run(`
        const view = (value, more) => [more && h('p', null, 'above'), h('textarea', { value })]
        draw(view('a', false))
        const field = box.querySelector('textarea'); field.focus()
        draw(view('b', true)); field.value = 'typed'; draw(view('typed', false)); draw(view('', true))
        return [document.activeElement === field, field.value, box.querySelector('textarea') === field]`),
    ).toEqual([true, '', true])
  })

  test('what appears between siblings creates none of them again, with or without keys', async () => {
    expect(
      await run(`
        const line = (text) => text && h('p', null, text)
        const view = (link, trouble) => h('section', null, line(link), h('div'), line(trouble))
        draw(view(null, 'failed'))
        const alert = box.querySelector('p')
        draw(view('reconnecting', 'failed'))
        return [box.querySelectorAll('p')[1] === alert, box.textContent]`),
    ).toEqual([true, 'reconnectingfailed'])
  })

  test('lists in any order look as if drawn for the first time, and each key keeps its element', async () => {
    const wrong = await run(`
      let seed = 7
      const random = (n) => (seed = (seed * 16807) % 2147483647) % n
      const wrong = []
      const Two = ({ id, wide }) => wide ? [h('b', null, id), h('i', null, 'wide')] : h('b', null, id)
      const list = () => {
        const ids = [...'abcdefgh'].filter(() => random(3)).sort(() => random(3) - 1)
        const one = (id) => h(random(4) ? 'p' : Two, { key: id, id, wide: random(2) }, id)
        return { drawing: [random(2) && 'text', ids.map(one),
          random(2) ? h(Fragment, null, h('hr'), [h('u', { key: 'u' }, 'u'), null]) : null] }
      }
      for (let round = 0; round < 2000; round++) {
        const { drawing } = list()
        const before = new Map([...box.children].map((each) => [each.id, each]))
        draw(drawing)
        const fresh = document.createElement('main')
        draw(drawing, fresh)
        if (fresh.innerHTML !== box.innerHTML) wrong.push([round, fresh.innerHTML, box.innerHTML])
        for (const each of box.children)
          if (each.id && before.has(each.id) && before.get(each.id) !== each) wrong.push([round, each.id])
      }
      draw(null)
      return [wrong.slice(0, 3), box.innerHTML]`)
    expect(wrong).toEqual([[], ''])
  })
})
