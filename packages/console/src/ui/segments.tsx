import { useId } from 'react'

/** Draws a few choices side by side, of which one is chosen. Works with the arrow keys like radio buttons. */
export function Segments<T extends string | number>({
  label,
  options,
  value,
  onChange,
  disabled = false,
}: {
  label: string
  options: readonly { value: T; title: string }[]
  value: T
  onChange: (value: T) => void
  disabled?: boolean
}) {
  const name = useId()
  return (
    <span
      role="radiogroup"
      aria-label={label}
      className="inline-flex max-w-full flex-wrap gap-0.5 rounded-md bg-hover p-0.5"
    >
      {options.map((option) => (
        <label
          key={option.value}
          className={`relative flex h-7 cursor-pointer items-center rounded px-2.5 has-focus-visible:outline-2
            has-focus-visible:outline-(--focus) has-disabled:cursor-default has-disabled:opacity-60
            ${option.value === value ? 'bg-raised font-medium shadow-sm' : 'text-muted hover:text-text'}`}
        >
          <input
            type="radio"
            name={name}
            className="absolute inset-0 cursor-pointer opacity-0 disabled:cursor-default"
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
          />
          {option.title}
        </label>
      ))}
    </span>
  )
}
