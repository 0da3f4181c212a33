import { Check, Copy as Icon } from 'lucide-react'
import { useState } from 'react'
import { Button } from './button.tsx'
import { copyText } from './copy-text.ts'
import { toast } from './toast.tsx'

/** Shows a text with a button that copies it. */
export function CopyBox({ text, label }: { text: string; label: string }) {
  const [done, setDone] = useState(false)
  async function copy() {
    try {
      await copyText(text)
      setDone(true)
      setTimeout(() => setDone(false), 1500)
    } catch (error) {
      toast.failed(error)
    }
  }
  return (
    <div className="flex items-start gap-2 rounded-md border border-line bg-sunken p-2">
      <code className="min-w-0 flex-1 py-1 font-mono text-xs break-all">{text}</code>
      <Button onClick={copy} aria-label={`Copy ${label}`}>
        {done ? <Check className="text-done" /> : <Icon />} {done ? 'Copied' : 'Copy'}
      </Button>
    </div>
  )
}
