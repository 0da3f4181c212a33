import { z } from 'zod'

/** The locales that Baton ships texts for. */
export const Locale = z.enum(['en', 'de', 'es', 'fr', 'pt', 'ar'])
export type Locale = z.infer<typeof Locale>
