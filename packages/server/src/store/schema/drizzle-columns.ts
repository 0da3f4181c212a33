import { boolean, doublePrecision, integer, jsonb, smallint, text, timestamp } from 'drizzle-orm/pg-core'
import { type Column, type Columns, sqlName } from '../table.ts'

const builders = {
  text,
  integer,
  smallint,
  boolean,
  jsonb,
  'double precision': doublePrecision,
  'timestamp(3) with time zone': (name: string) => timestamp(name, { withTimezone: true, precision: 3 }),
}

/** Returns the columns of a `store/table` as drizzle-kit, which writes the migrations, reads them. */
export function drizzleColumns<C extends Columns>(columns: C) {
  const built = Object.entries(columns).map(([field, column]) => [field, builderOf(sqlName(field), column)])
  return Object.fromEntries(built) as Record<keyof C, ReturnType<typeof text>>
}

function builderOf(name: string, { sql, nullable, initial }: Column<unknown>) {
  const builder = builders[sql](name)
  const required = nullable ? builder : builder.notNull()
  return initial === undefined ? required : required.default(initial as never)
}
