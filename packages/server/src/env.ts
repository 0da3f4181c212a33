import { z } from 'zod'

const portWords = 'must be a whole number from 0 to 65535'
const port = z.coerce.number(portWords).int(portWords).min(0, portWords).max(65535, portWords)

/** Every setting of the installation. The manual and `.env.example` are generated from here. */
export const envSchema = z.object({
  PORT: port.default(3000).meta({ description: 'The port that console, widget, API and demo page share.' }),
  HOST: z
    .string()
    .default('127.0.0.1')
    .meta({ description: 'The address to listen on; 0.0.0.0 for all, as in a container.' }),
  BATON_PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({
      description: 'How browsers reach this server, for links and the Origin check. Default: http://HOST:PORT.',
    }),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional()
    .meta({ description: 'A PostgreSQL server, version 15 or newer. Unset: the embedded database in BATON_DATA.' }),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must begin with redis://')
    .optional()
    .meta({ description: 'Carries hints between several processes. Unset: PostgreSQL does.' }),
  BATON_DATA: z
    .string()
    .min(1)
    .default('./data')
    .meta({ description: 'The folder of the embedded database and of the generated secret.' }),
  BATON_SECRET: z.string().min(32, 'needs at least 32 characters').optional().meta({
    description:
      'Encrypts credentials at rest. Unset: generated into BATON_DATA at the first start. Keep it: another one cannot read what this one sealed.',
  }),
  BATON_OWNER_EMAIL: z
    .email()
    .optional()
    .meta({ description: 'The first owner, made at the first start. Unset: a one-time link is printed.' }),
  BATON_OWNER_PASSWORD: z
    .string()
    .min(10, 'needs at least 10 characters')
    .optional()
    .meta({ description: 'The first owner’s password.' }),
  BATON_API_KEY: z
    .string()
    .min(20, 'needs at least 20 characters')
    .optional()
    .meta({ description: 'An admin API key that is ensured at each start, for automation.' }),
  BATON_RATE_LIMIT: z
    .union([z.literal('off'), z.coerce.number().int().min(1)])
    .default(600)
    .meta({
      description:
        'Requests per minute and credential (twice that per address); `off` only for load tests on loopback.',
    }),
  BATON_TRUST_PROXY: z
    .stringbool()
    .default(false)
    .meta({ description: 'Behind a reverse proxy: believe its X-Forwarded-For and X-Forwarded-Proto.' }),
  BATON_ALLOW_PRIVATE_URLS: z
    .string()
    .default('')
    .refine(
      (hosts) =>
        hosts
          .split(',')
          .every((host) => host.trim() === '' || /^(?:[^\s:/@[\]]+|\[[0-9a-f:.]+\]):\d{1,5}$/i.test(host.trim())),
      'lists host:port, such as 127.0.0.1:11434, with commas between',
    )
    .meta({
      description:
        'Comma-separated host:port that user-given URLs may reach although private (a model on this machine, a bot next door). Default: none.',
    }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('warn')
    .meta({ description: 'How much is logged.' }),
})
export type Env = z.infer<typeof envSchema> & { publicUrl: string }

/** Reads the environment; a mistake names every wrong variable at once. Empty means unset. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = envSchema.safeParse(given)
  const mistakes = [
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...crossChecks(given),
  ]
  if (!parsed.success || mistakes.length > 0)
    throw new Error(`The configuration is not usable:\n${mistakes.map((line) => `  ${line}`).join('\n')}`)
  const host = parsed.data.HOST === '0.0.0.0' || parsed.data.HOST === '::' ? 'localhost' : parsed.data.HOST
  return {
    ...parsed.data,
    publicUrl: new URL(parsed.data.BATON_PUBLIC_URL ?? `http://${host}:${parsed.data.PORT}`).href.replace(/\/$/, ''),
  }
}

/** What two settings together get wrong; asked of what was written, so that a mistake in one does not hide another. */
function crossChecks(given: Record<string, string | undefined>): string[] {
  const mistakes: string[] = []
  const { HOST: host = envSchema.shape.HOST.parse(undefined) } = given
  if (given['BATON_RATE_LIMIT'] === 'off' && !['127.0.0.1', '::1', 'localhost'].includes(host))
    mistakes.push('BATON_RATE_LIMIT: `off` is allowed on loopback only')
  if ((given['BATON_OWNER_EMAIL'] === undefined) !== (given['BATON_OWNER_PASSWORD'] === undefined))
    mistakes.push('BATON_OWNER_EMAIL and BATON_OWNER_PASSWORD go together')
  return mistakes
}
