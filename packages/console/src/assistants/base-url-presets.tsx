const presets = [
  ['OpenAI', 'https://api.openai.com/v1'],
  ['Azure', 'https://RESOURCE.openai.azure.com/openai/v1'],
  ['Ollama', 'http://127.0.0.1:11434/v1'],
  ['vLLM', 'http://127.0.0.1:8000/v1'],
] as const

const chosen = 'border-accent bg-human-soft font-medium text-human'
const other = 'border-line-strong text-muted hover:bg-hover hover:text-text'

/** Shows buttons that fill in the addresses that most people need. */
export function BaseUrlPresets({ value, onPick }: { value: string; onPick: (url: string) => void }) {
  return (
    <div role="group" aria-label="Presets" className="mt-2 flex flex-wrap gap-1.5">
      {presets.map(([name, url]) => (
        <button
          key={name}
          type="button"
          aria-pressed={value === url}
          onClick={() => onPick(url)}
          className={`h-6 rounded-full border px-2.5 text-xs ${value === url ? chosen : other}`}
        >
          {name}
        </button>
      ))}
    </div>
  )
}
