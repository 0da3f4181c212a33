/** Every table, for drizzle-kit. */
export * from './schema/conversations.ts'
export * from './schema/deliveries.ts'
export * from './schema/machinery.ts'
export * from './schema/people.ts'
export * from './schema/setup.ts'
