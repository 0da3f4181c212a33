import { useEffect } from 'react'
import { at } from '../base.ts'
import { useLive, useSession } from '../live/context.tsx'
import { titleOf } from './tab-title.ts'

/** Shows in the tab's title and icon how many conversations need the teammate, and who waits longest for them. */
export function Badge() {
  const { me, workspace } = useSession()
  const needs = useLive((state) => state.counts?.needs ?? 0)
  const title = useLive((state) => titleOf(needs, [...state.conversations.values()], me.id))
  const shown = title ?? `Inbox · ${workspace.name} · Baton`
  useEffect(() => {
    document.title = shown
  }, [shown])
  useEffect(() => {
    if (needs > 0) drawDot()
    else setIcon('image/svg+xml', at('/favicon.svg'))
  }, [needs > 0])
  return null
}

function setIcon(type: string, href: string) {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
  if (!link) return
  link.type = type
  link.href = href
}

/** Draws the icon with a dot. */
function drawDot() {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 64
  const pen = canvas.getContext('2d')
  if (!pen) return
  pen.fillStyle = '#1c2024'
  pen.beginPath()
  pen.roundRect(0, 0, 64, 64, 16)
  pen.fill()
  pen.lineWidth = 9
  pen.lineCap = 'round'
  for (const [colour, x, y] of [
    ['#ffffff', 16, 44],
    ['#ffba18', 28, 48],
  ] as const) {
    pen.strokeStyle = colour
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(x + 15, y - 15)
    pen.stroke()
  }
  // A ring in no colour sets the dot off from the icon.
  pen.globalCompositeOperation = 'destination-out'
  pen.beginPath()
  pen.arc(49, 15, 19, 0, 2 * Math.PI)
  pen.fill()
  pen.globalCompositeOperation = 'source-over'
  pen.fillStyle = '#e5484d'
  pen.beginPath()
  pen.arc(49, 15, 14, 0, 2 * Math.PI)
  pen.fill()
  setIcon('image/png', canvas.toDataURL('image/png'))
}
