import { z } from 'zod'
import { InvitePurpose, Role, Scope, Timestamp } from '../model.ts'
import { Email, short } from './base.ts'

export const SignIn = z.strictObject({ email: Email, password: z.string().min(1).max(200) })
export const Password = z.string().min(10, 'Choose a password of at least 10 characters.').max(200)

export const Teammate = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: Role,
  picture: z.string().nullable(),
  createdAt: Timestamp,
  disabledAt: Timestamp.nullable(),
})
export type Teammate = z.infer<typeof Teammate>
export const ListedTeammate = Teammate.extend({
  here: z.boolean().meta({ description: 'Whether they have the console open now' }),
})
export type ListedTeammate = z.infer<typeof ListedTeammate>
export const CreateTeammate = z.strictObject({
  name: short(80),
  email: Email,
  role: Role.exclude(['owner']).default('teammate'),
})
export const UpdateTeammate = z
  .strictObject({
    name: short(80),
    role: Role,
    disabled: z.boolean(),
    password: Password,
    currentPassword: z.string().max(200),
  })
  .partial()

export const Me = z.object({
  kind: z.enum(['teammate', 'api_key', 'contact']),
  workspace: z.object({ id: z.string(), name: z.string() }),
  teammate: Teammate.optional(),
  apiKey: z.object({ id: z.string(), name: z.string(), scope: Scope }).optional(),
  contact: z.object({ id: z.string(), name: z.string().nullable() }).optional(),
})
export type Me = z.infer<typeof Me>

/** What the sign-in page shows before anyone has signed in. */
export const SignInState = z.object({
  possible: z.boolean().meta({ description: 'False until an owner has opened the link that the server prints' }),
})
export type SignInState = z.infer<typeof SignInState>

export const Invite = z.object({
  id: z.string(),
  email: z.string().nullable(),
  role: Role,
  url: z.string().nullable().meta({ description: 'Returned once, when it is created' }),
  expiresAt: Timestamp,
  acceptedAt: Timestamp.nullable(),
  purpose: InvitePurpose,
})
export type Invite = z.infer<typeof Invite>
export const CreateInvite = z.strictObject({
  email: Email.nullish(),
  role: Role.exclude(['owner']).default('teammate'),
})
/** What the page behind an invite link shows before it is accepted. */
export const InvitePreview = z.object({
  workspace: z.object({ name: z.string() }),
  email: z.string().nullable(),
  role: Role,
  purpose: InvitePurpose,
  expiresAt: Timestamp,
})
export const AcceptInvite = z.strictObject({ name: short(80).optional(), email: Email.optional(), password: Password })

/** The steps from zero to a handed-off conversation, in order. */
export const OnboardingStep = z.enum(['knowledge', 'widget', 'conversation', 'handoff', 'claim', 'team'])
export type OnboardingStep = z.infer<typeof OnboardingStep>
/** The steps between trying and real visitors, in order. */
export const GoLiveStep = z.enum(['name', 'look', 'samples', 'address', 'origins', 'visitor'])
export type GoLiveStep = z.infer<typeof GoLiveStep>
export const Onboarding = z.object({
  steps: z.array(z.object({ id: OnboardingStep, done: z.boolean() })),
  goLive: z.array(z.object({ id: GoLiveStep, done: z.boolean() })),
  demoUrl: z.string(),
  snippet: z.string().nullable(),
  dismissed: z.boolean(),
})
export type Onboarding = z.infer<typeof Onboarding>

export const ApiKey = z.object({
  id: z.string(),
  name: z.string(),
  scope: Scope,
  hint: z.string(),
  key: z.string().optional().meta({ description: 'Returned once, when it is created' }),
  createdAt: Timestamp,
  lastUsedAt: Timestamp.nullable(),
  revokedAt: Timestamp.nullable(),
})
export type ApiKey = z.infer<typeof ApiKey>
export const CreateApiKey = z.strictObject({ name: short(80), scope: Scope.default('write') })

/** How many sessions of visitors have ended. */
export const EndedSessions = z.object({ ended: z.int() })
/** How many conversations were closed. */
export const ClosedConversations = z.object({ closed: z.int() })

export const Workspace = z.object({ id: z.string(), name: z.string(), createdAt: Timestamp })
export const UpdateWorkspace = z.strictObject({ name: short(80) })
