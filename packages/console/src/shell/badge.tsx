import { useEffect } from 'react'
import { useLive, useSession } from '../live/context.tsx'

/** Shows the number of waiting conversations in the tab's title and icon. */
export function Badge() {
  const { workspace } = useSession()
  const waiting = useLive((state) => state.counts?.queue ?? 0)
  useEffect(() => {
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}Inbox · ${workspace.name} · Baton`
    drawIcon(waiting)
  }, [waiting, workspace.name])
  return null
}

function drawIcon(waiting: number) {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
  if (!link) return
  if (waiting === 0) {
    link.type = 'image/svg+xml'
    link.href = '/favicon.svg'
    return
  }
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
  pen.fillStyle = '#e5484d'
  pen.beginPath()
  pen.arc(46, 18, 18, 0, 2 * Math.PI)
  pen.fill()
  pen.fillStyle = '#ffffff'
  pen.font = '600 26px system-ui, sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(waiting > 9 ? '9+' : String(waiting), 46, 19)
  link.type = 'image/png'
  link.href = canvas.toDataURL('image/png')
}
