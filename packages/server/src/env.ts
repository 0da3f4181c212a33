import { z } from 'zod'
import { networksOf, type TrustedProxies } from './address.ts'

const portWords = 'must be a whole number from 0 to 65535'
const port = z.coerce.number(portWords).int(portWords).min(0, portWords).max(65535, portWords)

/** Every setting of the installation. The manual and `.env.example` are generated from this schema. */
export const envSchema = z.object({
  PORT: port.default(3000).meta({ description: 'Port for the console, widget, API and demo page.' }),
  HOST: z
    .string()
    .default('127.0.0.1')
    .meta({ description: 'Address to listen on. 0.0.0.0 listens on all addresses, as needed in a container.' }),
  BATON_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({
      description:
        'Address at which browsers reach this server, with its path if there is one. Used in links and for the ' +
        'Origin check. ' +
        'Default: http://HOST:PORT.',
    }),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .meta({ description: 'PostgreSQL server, version 15 or newer. Default: the embedded database in BATON_DATA.' }),
  BATON_DATABASE_CONNECTIONS: z.coerce
    .number()
    .int()
    .min(5)
    .max(1000)
    .default(20)
    .meta({
      description:
        'Most connections of one process to PostgreSQL. Each process takes two more, so `max_connections` must be at ' +
        'least (this + 2) × processes, and a few for administrators.',
    }),
  BATON_DATABASE_TIMEOUT: z.coerce.number().min(1).max(600).default(5).meta({
    description:
      'Seconds that a request waits for PostgreSQL at most, before it is refused with 503. Raise it for a slow server.',
  }),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must begin with redis://')
    .optional()
    .meta({ description: 'Redis server for live updates between several processes. Default: PostgreSQL NOTIFY.' }),
  BATON_DATA: z
    .string()
    .min(1)
    .default('./data')
    .meta({ description: 'Folder for the embedded database and the generated secret.' }),
  BATON_SECRET: z
    .string()
    .min(32, 'needs at least 32 characters')
    .optional()
    .meta({
      description:
        'Encrypts stored credentials. Default: generated in BATON_DATA at first start. Keep it: without it, stored ' +
        'credentials cannot be read.',
    }),
  BATON_OWNER_EMAIL: z.email().optional().meta({
    description: 'Email of the first owner, created at first start. Default: a one-time link is printed instead.',
  }),
  BATON_OWNER_PASSWORD: z
    .string()
    .min(10, 'needs at least 10 characters')
    .optional()
    .meta({ description: 'Password of the first owner. Set it together with BATON_OWNER_EMAIL.' }),
  BATON_API_KEY: z
    .string()
    .min(20, 'needs at least 20 characters')
    .optional()
    .meta({ description: 'Admin API key for automation. It is created at start if it does not exist.' }),
  BATON_RATE_LIMIT: z
    .union([z.literal('off'), z.coerce.number().int().min(1)])
    .default(600)
    .meta({
      description:
        'Requests per minute and credential; twice as many per IP address. `off` is allowed only on loopback, for ' +
        'load tests.',
    }),
  BATON_TRUST_PROXY: z
    .string()
    .default('0')
    .transform((text, context): TrustedProxies => {
      const proxies = readProxies(text)
      if (proxies !== null) return proxies
      context.addIssue('must be the number of proxies (1 to 9), or their networks, such as 10.0.0.0/8, 2001:db8::/32')
      return z.NEVER
    })
    .meta({
      description:
        'Reverse proxies in front of the server: how many there are, such as 1, or their networks, such as ' +
        '10.0.0.0/8, separated by commas. The X-Forwarded-For and X-Forwarded-Proto headers that they set are ' +
        'trusted. Use networks if clients can also reach the server directly.',
    }),
  BATON_ALLOW_PRIVATE_URLS: z
    .string()
    .default('')
    .refine(
      (hosts) =>
        hosts
          .split(',')
          .every((host) => host.trim() === '' || /^(?:[^\s:/@[\]]+|\[[0-9a-f:.]+\]):\d{1,5}$/i.test(host.trim())),
      'must list host:port, separated by commas, such as 127.0.0.1:11434',
    )
    .meta({
      description:
        'Private addresses that Baton may call, as comma-separated host:port, for example a model or a bot on this ' +
        'machine. Default: none.',
    }),
  BATON_STOP_SECONDS: z.coerce
    .number()
    .min(1)
    .max(600)
    .default(9)
    .meta({
      description:
        'Seconds that a stop may take. Answers that are being written get 70 % of them to finish. Keep it below the ' +
        'time after which your system kills the process: 10 for Docker, 30 for Kubernetes.',
    }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('warn')
    .meta({ description: 'Log level: fatal, error, warn, info, debug, trace or silent.' }),
})
export type Env = z.infer<typeof envSchema> & { publicUrl: string }

/** Returns the trusted proxies that a text names, or null. `true` is one proxy. */
function readProxies(text: string): TrustedProxies | null {
  const word = text.trim().toLowerCase()
  if (/^[0-9]$/.test(word)) return Number(word)
  if (['true', 'yes', 'on'].includes(word)) return 1
  if (['false', 'no', 'off'].includes(word)) return 0
  const networks = word.split(',').map((network) => network.trim())
  try {
    networksOf(networks)
    return networks
  } catch {
    return null
  }
}

/** Reads the environment. Throws one error that names every invalid variable. An empty variable counts as unset. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = envSchema.safeParse(given)
  const mistakes = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => mistake(path.join('.'), message)),
    ...crossChecks(given),
  ]
  if (!parsed.success || mistakes.length > 0)
    throw new Error(`The configuration is invalid:\n${mistakes.map((line) => `  ${line}`).join('\n')}`)
  const host = parsed.data.HOST === '0.0.0.0' || parsed.data.HOST === '::' ? 'localhost' : parsed.data.HOST
  return {
    ...parsed.data,
    publicUrl: new URL(parsed.data.BATON_PUBLIC_URL ?? `http://${host}:${parsed.data.PORT}`).href.replace(/\/$/, ''),
  }
}

/** Returns a line that begins with the variable, and only once. */
const mistake = (name: string, message: string) => `${name}: ${message.replace(`${name} `, '')}`

/**
 * Returns the mistakes in combinations of settings. It reads the raw values, so that a mistake in one setting does not
 * hide another.
 */
function crossChecks(given: Record<string, string | undefined>): string[] {
  const mistakes: string[] = []
  const { HOST: host = envSchema.shape.HOST.parse(undefined) } = given
  if (given['BATON_RATE_LIMIT'] === 'off' && !['127.0.0.1', '::1', 'localhost'].includes(host))
    mistakes.push('BATON_RATE_LIMIT: `off` is allowed on loopback only')
  if ((given['BATON_OWNER_EMAIL'] === undefined) !== (given['BATON_OWNER_PASSWORD'] === undefined))
    mistakes.push('BATON_OWNER_EMAIL and BATON_OWNER_PASSWORD go together')
  return mistakes
}
